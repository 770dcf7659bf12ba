import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../publish/json-response.ts';
import { sourcePaths, type PolicySource } from '../../../sources/sources.ts';

export const getStaticPaths = sourcePaths;
export const GET: APIRoute<PolicySource> = ({ props }) => jsonResponse(props.ledger);
