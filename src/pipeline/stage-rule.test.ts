import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

// Only the rules on what may be imported and used; they need no types, which would take long to load.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
});

/** Lints a text as if it were the file's; returns the rules that it breaks. */
async function brokenBy(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
  if (!result) throw new Error(`${file} is ignored`);
  return result.messages.map(({ ruleId }) => ruleId);
}

const IMPORT = ['no-restricted-imports'];

describe('the rule on stages', { timeout: 60_000 }, () => {
  const stages = ['restore', 'parse', 'annotate', 'link', 'emit'];

  test.each(stages)('%s may import no other stage and not the pipeline', async (stage) => {
    for (const other of stages.filter((name) => name !== stage)) {
      expect(
        await brokenBy(`src/pipeline/${stage}/index.ts`, `import { x } from '../${other}/index.ts'; x();`),
      ).toEqual(IMPORT);
      expect(
        await brokenBy(
          `src/pipeline/${stage}/index.ts`,
          `import type { X } from '../${other}/deep/x.ts'; export type Y = X;`,
        ),
      ).toEqual(IMPORT);
      expect(await brokenBy(`src/pipeline/${stage}/new.ts`, `export { x } from '../${other}/index.ts';`)).toEqual(
        IMPORT,
      );
    }
    expect(
      await brokenBy(`src/pipeline/${stage}/index.ts`, "import { runPipeline } from '../pipeline.ts'; runPipeline();"),
    ).toEqual(IMPORT);
  });

  test.each(stages)('%s may import its own files and what all share', async (stage) => {
    const code = `import { a } from './${stage}.ts'; import type { B } from '../schema.ts'; import { createHash } from 'node:crypto'; export const b: B = a(createHash);`;
    expect(await brokenBy(`src/pipeline/${stage}/index.ts`, code)).toEqual([]);
  });

  test('no stage is hidden in a dynamic import', async () => {
    expect(await brokenBy('src/pipeline/link/index.ts', "export const x = import('../emit/index.ts');")).toEqual([
      'no-restricted-syntax',
    ]);
  });

  test('only the pipeline composes stages', async () => {
    const code = (path: string): string => `import { parse } from '${path}'; parse();`;
    expect(await brokenBy('src/pipeline/pipeline.ts', code('./parse/index.ts'))).toEqual([]);
    expect(await brokenBy('src/model/seed-file.ts', code('./parse/index.ts'))).toEqual(IMPORT);
    expect(await brokenBy('src/corpus/corpus.ts', code('./parse/index.ts'))).toEqual(IMPORT);
    expect(await brokenBy('scripts/build/content.ts', code('../src/pipeline/parse/index.ts'))).toEqual(IMPORT);
  });
});

describe('the rule on the outside world', { timeout: 60_000 }, () => {
  test.each(['node:fs', 'node:fs/promises', 'fs', 'node:path', 'path', 'node:process', 'node:http'])(
    'the core may not import %s',
    async (name) => {
      expect(await brokenBy('src/pipeline/parse/index.ts', `import * as x from '${name}'; x.y();`)).toEqual(IMPORT);
      expect(await brokenBy('src/pipeline/pipeline.ts', `import * as x from '${name}'; x.y();`)).toEqual(IMPORT);
    },
  );

  test.each([
    ['process.env', 'no-restricted-globals'],
    ['fetch("/")', 'no-restricted-globals'],
    ['setTimeout(f, 1)', 'no-restricted-globals'],
    ['Date.now()', 'no-restricted-globals'],
    ['new Date()', 'no-restricted-globals'],
    ['Math.random()', 'no-restricted-properties'],
  ])('the core may not use %s', async (expression, rule) => {
    expect(await brokenBy('src/language/numerals.ts', `export const x = ${expression};`)).toEqual([rule]);
  });

  test('scripts read and write files through their effects only', async () => {
    const code = "import { readFileSync } from 'node:fs'; readFileSync('a');";
    expect(await brokenBy('scripts/build/content.ts', code)).toEqual(IMPORT);
    expect(await brokenBy('scripts/io/effects.ts', code)).toEqual([]);
  });
});
