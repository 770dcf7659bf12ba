import type { APIRoute } from 'astro';
import { dataFiles, type DataFile } from '../../../lib/data-files.ts';
import { SHARE } from '../../../lib/share.ts';

const FOLDER = 'schemas/';

export async function getStaticPaths() {
  if (SHARE.number > 1) return [];
  return (await dataFiles()).filter(({ name }) => name.startsWith(FOLDER)).map((file) => ({ params: { file: file.name.slice(FOLDER.length) }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => new Response(file.body as BodyInit, { headers: { 'content-type': file.mediaType } });
