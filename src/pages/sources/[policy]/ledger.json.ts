import type { APIRoute } from 'astro';
import { sourcePaths, type PolicySource } from '../../../sources/sources.ts';
import { fileResponse, readableJson } from '../../../ui/files.ts';

export const getStaticPaths = sourcePaths;
export const GET: APIRoute<PolicySource> = ({ props }) => fileResponse(readableJson(props.ledger), 'application/json');
