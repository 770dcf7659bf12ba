import type { APIRoute } from 'astro';
import { dataFilePaths, dataFileResponse, type DataFile } from '../../../publish/data-files.ts';

export const getStaticPaths = () => dataFilePaths('schemas/');
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) => dataFileResponse(file);
