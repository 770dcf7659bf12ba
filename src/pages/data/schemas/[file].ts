import type { APIRoute } from 'astro';
import { dataFilePaths } from '../../../publish/data-files.ts';
import type { DataFile } from '../../../publish/tables/data-package.ts';
import { fileResponse } from '../../../ui/files.ts';

export const getStaticPaths = () => dataFilePaths('schemas/');
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => fileResponse(file.body, file.mediaType);
