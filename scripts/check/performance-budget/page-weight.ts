/** How many bytes a coding leaves of a file. */
export type Size = (file: string) => number;

/** What a page costs when nothing of the site is cached yet. Sizes in bytes, as the coding leaves them. */
export interface Weight {
  requests: number;
  html: number;
  css: number;
  scripts: number;
  icon: number;
}

/** A page and the files that it makes a browser fetch before its reader does anything. */
export interface Load {
  html: string;
  css: string[];
  scripts: string[];
  icon: string[];
}

const STYLES = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/gu;
const STYLES_HREF_FIRST = /<link\b[^>]*\bhref="([^"]+)"[^>]*\brel="stylesheet"/gu;
const SCRIPTS = /<script\b[^>]*\bsrc="([^"]+)"/gu;
const ICON = /<link\b[^>]*\brel="icon"[^>]*\bhref="([^"]+)"/gu;
/**
 * What a module cannot start without. e.g. `import{t as e}from"./labels.js"`, `import"./dom.js"`; `import(…)` is
 * fetched later.
 */
const IMPORTS = /\bimport\s*(?:[\w$*{][^"'();]*?from\s*)?["'](\.[^"']+)["']/gu;

/**
 * Finds what a page loads.
 * @param file the page, by its name in the site. e.g. "about/index.html"
 * @param read gives the text of a file of the site.
 * @param base the path that the site was built for.
 */
export function loadOf(file: string, read: (file: string) => string, base = '/'): Load {
  const html = read(file);
  const named = (pattern: RegExp): string[] => [
    ...new Set([...html.matchAll(pattern)].map((match) => (match[1] ?? '').slice(base.length))),
  ];
  return {
    html: file,
    css: [...new Set([...named(STYLES), ...named(STYLES_HREF_FIRST)])],
    scripts: withImports(named(SCRIPTS), read),
    icon: named(ICON),
  };
}

/** Adds what scripts import, and what that imports. */
function withImports(scripts: readonly string[], read: (file: string) => string): string[] {
  const all = new Set<string>();
  const open = [...scripts];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    for (const [, path = ''] of read(file).matchAll(IMPORTS))
      open.push(new URL(path, `http://site/${file}`).pathname.slice(1));
  }
  return [...all].sort();
}

/** Adds up what a page loads. */
export function weigh(load: Load, size: Size): Weight {
  const sum = (files: readonly string[]): number => files.reduce((total, file) => total + size(file), 0);
  return {
    requests: 1 + load.css.length + load.scripts.length + load.icon.length,
    html: size(load.html),
    css: sum(load.css),
    scripts: sum(load.scripts),
    icon: sum(load.icon),
  };
}

/** What is needed to read the page. */
export function readingWeight({ html, css, icon }: Weight): number {
  return html + css + icon;
}
