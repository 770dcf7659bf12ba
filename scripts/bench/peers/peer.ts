import type { Page } from 'playwright-core';

/** A clause as the peers get it: a page of Markdown. */
export interface PeerPage {
  /** e.g. "wenzhou-2023/2-2-5" */
  id: string;
  title: string;
  markdown: string;
}

/** A site generator that people would choose, with its own search. */
export interface Peer {
  name: string;
  /** Packages with exact versions. */
  packages: readonly string[];
  /** Whether `package.json` declares ES modules. */
  modules: boolean;
  /** The project's files beside `package.json`. */
  files(pages: readonly PeerPage[]): ReadonlyMap<string, string>;
  /** The command in `node_modules/.bin` that builds it. */
  build: readonly [command: string, ...args: string[]];
  /** Where the built site lies. */
  output: string;
  /** The address of a clause. */
  url(id: string): string;
  /** Opens the search that a reader has and types; resolves when the first result shows. */
  firstResult(page: Page, query: string): Promise<void>;
  /** Every hit that the search offers, as addresses. */
  find(page: Page, origin: string, query: string): Promise<string[]>;
}

/** Marks that Markdown or MDX would read as syntax. */
const SYNTAX = /[\\`*_{}[\]<>#~|$]/gu;

export const escapeMarkdown = (text: string): string => text.replace(SYNTAX, '\\$&');

/** A page with its title in the front matter. */
export function withTitle({ title, markdown }: PeerPage, more = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${more}---\n\n${markdown}\n`;
}
