import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder of the built site under test. */
export const SITE = process.env['SITE_DIR'] ?? 'dist';

/** The path that it was built for. */
export const BASE = process.env['SITE_BASE'] ?? '/';

/** A built page: its address and its HTML. */
export interface BuiltPage {
  path: string;
  file: string;
  html: string;
}

/** Lists every file of the built site, relative to it. */
export function siteFiles(): string[] {
  return readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(SITE, join(entry.parentPath, entry.name)));
}

/** Reads every page of the built site. */
export function sitePages(): BuiltPage[] {
  return siteFiles()
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      file,
      path: `/${file.replace(/index\.html$/u, '')}`,
      html: readFileSync(join(SITE, file), 'utf8'),
    }));
}

/** Reads a JSON file of the built site. */
export function siteJson(name: string): unknown {
  return JSON.parse(readFileSync(join(SITE, name), 'utf8'));
}

/** The rows of clauses.json that tests rely on. */
export interface ClauseRow {
  id: string;
  policy: string;
  city: string;
  kind: string;
  num: string;
  heading: string;
  text: string;
  sentences: { id: string; text: string }[];
  topics: string[];
}
