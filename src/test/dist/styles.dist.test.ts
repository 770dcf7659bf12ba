import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type ChildNode, type Declaration } from 'postcss';
import { describe, expect, test } from 'vitest';
import { keysEndingIn, lackedBy } from '../../../scripts/check/browser-support.mjs';
import { SITE, siteFiles } from '../support/site.ts';

/** What some browser of the floor passes over, and what its reader then has instead. */
const EXTRAS: Readonly<Record<string, string>> = {
  'css.at-rules.media.scripting': 'no room is kept for tools; without scripts the filter of supports stands idle',
  'css.at-rules.page': 'the browser’s own margins on paper',
  'css.properties.accent-color': 'the browser’s own colour of a chosen box',
  'css.properties.break-after.avoid': 'a heading may end a sheet of paper',
  'css.properties.content-visibility': 'see details-content',
  'css.properties.forced-color-adjust': 'the reader’s colours in a legend',
  'css.properties.orphans': 'a line may stand alone on paper',
  'css.properties.overscroll-behavior': 'the page scrolls on where the contents end',
  'css.properties.scrollbar-width': 'scroll bars of usual width',
  'css.properties.text-autospace': 'numbers with units have a margin',
  'css.properties.text-size-adjust': 'not called by this name, or not at work, on a desk',
  'css.properties.text-spacing-trim': 'the font trims punctuation, or nothing does',
  'css.properties.text-wrap': 'headings may end in a short line',
  'css.properties.widows': 'a line may stand alone on paper',
  'css.selectors.details-content': 'a script opens the contents, or their reader does',
  'css.selectors.has': 'a sentence whose menu is open is not marked; the menu needs a newer browser',
  'css.selectors.highlight': 'words that were searched for are not marked on the page that they led to',
  'css.selectors.popover-open': 'there are no popovers, and links lead on by themselves',
  'css.types.color.color-mix': 'lines under links are as strong as their text',
};
/** The same for the oldest Chromium that gets styles at all; reading and finding one’s way need none of it. */
const BELOW: Readonly<Record<string, string>> = {
  ...EXTRAS,
  'css.at-rules.container': 'what answers a clause stands under it, not in the margin',
  'css.at-rules.media.forced-colors': 'lines are not drawn for grounds',
  'css.properties.container-type': 'see container',
  'css.properties.outline': 'outlines have square corners',
  'css.properties.text-decoration-thickness': 'lines of usual thickness',
};

const WORD = /[a-z][a-z-]*/gu; // e.g. "underline double" → underline, double
const CALLED = /(?<name>[a-z-]+)\(/gu; // e.g. "min(1em, 2px)" → min
const PSEUDO = /::?(?<name>[a-z-]+)/gu; // e.g. "li::before" → before
const ASKED = /\(\s*(?<name>[a-z-]+)/gu; // e.g. "(min-width:48rem) and (scripting:none)" → min-width, scripting
const RANGE = /[<>]/u; // e.g. "(width < 48rem)"

const named = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map(({ groups }) => groups?.['name'] ?? '');

function keysOfDeclaration({ prop, value }: Declaration): string[] {
  const calls = named(CALLED, value).flatMap((name) => keysEndingIn('css.types.', name));
  if (prop.startsWith('-')) return calls;
  const words = [...value.matchAll(WORD)].map(([word]) => `css.properties.${prop}.${word}`);
  return [`css.properties.${prop}`, ...words, ...calls];
}

/** The keys of MDN's data that a part of a style sheet needs. */
function keysOf(part: ChildNode): string[] {
  if (part.type === 'rule') return named(PSEUDO, part.selector).map((name) => `css.selectors.${name}`);
  if (part.type === 'decl') return keysOfDeclaration(part);
  if (part.type !== 'atrule') return [];
  const own = `css.at-rules.${part.name}`;
  const range = RANGE.test(part.params) ? [`${own}.range_syntax`] : [];
  return [own, ...named(ASKED, part.params).map((name) => `${own}.${name}`), ...range];
}

/** True where an older form of a declaration stands before it. */
const hasFallback = (part: ChildNode): boolean => {
  const before = part.prev();
  return part.type === 'decl' && before?.type === 'decl' && before.prop === part.prop;
};

/** What style sheets need that browsers of a floor lack; of a property that they lack, not each of its values. */
function lacking(sheets: readonly string[], floor?: Readonly<Record<string, number>>): string[] {
  const keys = new Set<string>();
  for (const sheet of sheets)
    postcss.parse(sheet).walk((part) => {
      if (!hasFallback(part)) for (const key of keysOf(part)) if (lackedBy(key, floor).length > 0) keys.add(key);
    });
  return [...keys].filter((key) => !keys.has(key.slice(0, key.lastIndexOf('.')))).sort();
}

const sheets = siteFiles()
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(join(SITE, file), 'utf8'));

describe('style sheets', () => {
  test('need nothing above the floor but extras', () => {
    expect(lacking(sheets)).toEqual(Object.keys(EXTRAS).sort());
  });

  test('keep their styles in browsers far below the floor', () => {
    const chromium87 = lacking(sheets, { chrome: 87 });
    expect(chromium87.filter((key) => !(key in BELOW))).toEqual([]);
    for (const lowered of ['css.at-rules.layer', 'css.selectors.is', 'css.types.color.light-dark'])
      expect(lackedBy(lowered, { chrome: 87 })).not.toEqual([]);
  });

  test.each([
    ['a{color:light-dark(#000,#fff)}', 'css.types.color.light-dark'],
    [':root{--ink:light-dark(#000,#fff)}', 'css.types.color.light-dark'],
    ['ul:has(li){margin:0}', 'css.selectors.has'],
    ['details::details-content{color:red}', 'css.selectors.details-content'],
    ['p{text-wrap:pretty}', 'css.properties.text-wrap'],
    ['@media (scripting:none){p{margin:0}}', 'css.at-rules.media.scripting'],
    ['@scope (p){a{margin:0}}', 'css.at-rules.scope'],
  ])('%s is seen', (sheet, key) => {
    expect(lacking([sheet])).toEqual([key]);
  });

  test('a declaration whose older form stands before it is not', () => {
    expect(lacking(['a{color:#000;color:light-dark(#000,#fff)}'])).toEqual([]);
  });

  test('lines under words keep to what WebKit reads: one word, or the prefixed form before it', () => {
    for (const sheet of sheets)
      postcss.parse(sheet).walkDecls('text-decoration', (line) => {
        const before = line.prev();
        if (line.value.includes(' ')) expect(before?.toString()).toBe(`-webkit-text-decoration:${line.value}`);
      });
  });
});
