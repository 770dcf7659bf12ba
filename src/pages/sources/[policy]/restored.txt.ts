import type { APIRoute } from 'astro';
import { sourcePaths, textResponse, type PolicySource } from '../../../sources/sources.ts';

export const getStaticPaths = sourcePaths;
export const GET: APIRoute<PolicySource> = ({ props }) => textResponse(props.ledger.restored.lines.join('\n'));
