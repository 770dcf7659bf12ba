import type { APIRoute } from 'astro';
import { machineFiles, type MachineFile } from '../publish/machine-files.ts';
import { fileResponse } from '../ui/files.ts';
import { SHARE } from '../corpus/share.ts';

/** The first share writes them all. */
export async function getStaticPaths() {
  if (SHARE.number > 1) return [];
  return (await machineFiles()).map((file) => ({ params: { machine: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: MachineFile }> = ({ props: { file } }) => fileResponse(file.body, file.mediaType);
