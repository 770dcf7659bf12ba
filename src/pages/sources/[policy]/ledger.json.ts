import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../lib/json-response.ts';
import { sourcePaths, type PolicySource } from '../../../lib/sources.ts';

export const getStaticPaths = sourcePaths;
export const GET: APIRoute<PolicySource> = ({ props }) => jsonResponse(props.ledger);
