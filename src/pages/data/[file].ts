import type { APIRoute } from 'astro';
import { dataFiles, type DataFile } from '../../lib/data-files.ts';
import { SHARE } from '../../lib/share.ts';

/** Those that lie in no folder. The first share writes them all: each is made of the whole. */
export async function getStaticPaths() {
  if (SHARE.number > 1) return [];
  return (await dataFiles()).filter(({ name }) => !name.includes('/')).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => new Response(file.body as BodyInit, { headers: { 'content-type': file.mediaType } });
