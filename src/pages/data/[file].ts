import type { APIRoute } from 'astro';
import { dataFiles, type DataFile } from '../../lib/data-files.ts';

export async function getStaticPaths() {
  return (await dataFiles()).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => new Response(file.body as BodyInit, { headers: { 'content-type': file.mediaType } });
