import { aknClause, aknPolicy } from './akn/akn.ts';
import type { Format } from './format.ts';
import { jsonClause, jsonPolicy } from './tables/json-file.ts';
import { markdownClause, markdownPolicy } from './text/markdown.ts';
import { textClause, textPolicy } from './text/plain-text.ts';

/**
 * The forms in which each policy and each clause is served, beside HTML. One entry here is all that a new
 * form needs: its addresses, its place on `/data/` and in the ZIP, its media type on every server, its
 * links from pages and in Turtle follow.
 */
export const FORMATS: readonly Format[] = [
  { extension: 'json', label: 'JSON', mediaType: 'application/json', policy: jsonPolicy, clause: jsonClause },
  { extension: 'xml', label: 'Akoma Ntoso', mediaType: 'application/akn+xml', policy: aknPolicy, clause: aknClause },
  { extension: 'md', label: 'Markdown', mediaType: 'text/markdown', policy: markdownPolicy, clause: markdownClause },
  { extension: 'txt', label: '纯文本', mediaType: 'text/plain', policy: textPolicy, clause: textClause },
];
