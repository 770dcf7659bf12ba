import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { lackedBy } from './browser-support.mjs';
import { browserCode } from './built-ins.mjs';

const ROOT = join(import.meta.dirname, '../..');
const RULE = 'floor/built-ins';
const eslint = new ESLint({ cwd: ROOT, ruleFilter: ({ ruleId }) => ruleId === RULE });

/** Lints a text as if it were a file's; says what is above the floor in it. */
async function above(code: string, file = 'src/ui/dom.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
  return (result?.messages ?? []).map(
    ({ message }) => message.split(' (')[0]?.replace(' is above the floor', '') ?? '',
  );
}

describe('built-ins above the floor', { timeout: 60_000 }, () => {
  test.each([
    ['[2, 1].toSorted();', 'toSorted'],
    ['export const f = (list: readonly string[]) => list.with(0, "");', 'with'],
    ['new Uint8Array(1).toReversed();', 'toReversed'],
    ['Map.groupBy([1], (one) => one);', 'groupBy'],
    ['Object.groupBy([1], () => "a");', 'groupBy'],
    ['Promise.withResolvers<number>();', 'withResolvers'],
    ['"a".isWellFormed();', 'isWellFormed'],
    ['new Intl.Segmenter("zh", {});', 'Segmenter'],
    ['URL.canParse("/");', 'canParse'],
    ['AbortSignal.any([]);', 'any'],
    ['new URLSearchParams("").size;', 'size'],
    ['document.body.showPopover();', 'showPopover'],
    ['document.body.ariaLabel = "a";', 'ariaLabel'],
    ['new Highlight();', 'Highlight'],
    ['CSS.highlights;', 'highlights'],
    ['/[a--b]/v.test("a");', 'the flag v'],
  ])('%s is refused', async (code, name) => {
    expect(await above(code)).toEqual([name]);
  });

  test.each([
    '[1].at(-1); [1].findLast(Boolean); structuredClone(1); Object.hasOwn({}, "a");',
    'document.body.replaceChildren(); navigator.clipboard.writeText("a"); fetch("/").then((answer) => answer.json());',
    'const list = { toSorted: () => 1, groupBy: 2 }; list.toSorted(); list.groupBy;',
    'export const f = (size: Highlight, popover: { showPopover: string }) => [size, popover.showPopover];',
  ])('%s is not', async (code) => {
    expect(await above(code)).toEqual([]);
  });

  test('what browsers do not run may use them', async () => {
    expect(await above('[2, 1].toSorted();', 'src/pipeline/pipeline.ts')).toEqual([]);
  });

  test('what scripts of pages, their imports on demand and workers reach is what browsers run', () => {
    const files = browserCode(ROOT);
    for (const file of ['reading/client/contents', 'search/client/landing', 'search/worker/worker', 'offline/worker'])
      expect(files).toContain(`src/${file}.ts`);
    expect(files).not.toContain('src/corpus/corpus.ts');
  });

  test('MDN is asked of each browser of the floor', () => {
    expect(lackedBy('javascript.builtins.Array.toSorted')).toEqual(['chrome 110']);
    expect(lackedBy('api.URL.canParse_static')).toEqual(['chrome 120', 'safari 17']);
    expect(lackedBy('api.Document.querySelector')).toEqual([]);
    expect(lackedBy('nothing.of.the.kind')).toEqual([]);
  });
});
