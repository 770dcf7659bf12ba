import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { CIRCLES } from './dependency-cruiser.mjs';
import { FEATURES, MAY_USE, MEETING, STAGES, TOP_LEVEL } from './rooms.mjs';

const ROOT = join(import.meta.dirname, '../..');
const DIRECTION = 'boundaries/dependencies';
const IMPORT = 'no-restricted-imports';

// Only the rules on what may be imported and used; they need no types, which would take long to load.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-') || ruleId === DIRECTION,
});

/** Lints a text as if it were the file's; returns the rules that it breaks. */
async function brokenBy(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
  if (!result) throw new Error(`${file} is ignored`);
  return result.messages.map(({ ruleId }) => ruleId);
}

const folderOf = (room: string): string => (room === 'scripts' ? room : `src/${room}`);
const ROOMS = [...Object.keys(MAY_USE), ...STAGES.map((stage) => `pipeline/${stage}`)];

/** Some file of a room, which an import may name. */
function fileIn(room: string): string {
  const stages = room === 'pipeline' ? STAGES : [];
  const all = readdirSync(join(ROOT, folderOf(room)), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:ts|astro)$/u.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter(
      (file) => !file.includes('/fixtures/') && !stages.some((stage) => file.startsWith(`src/pipeline/${stage}/`)),
    );
  const [file] = all.sort();
  if (file === undefined) throw new Error(`nothing in ${room}`);
  return file;
}

/** Plants imports of every other room in a made-up file of one; returns the rooms that were refused. */
async function refused(room: string, file: string, code: (path: string) => string): Promise<string[]> {
  const from = join(folderOf(room), file);
  const others = ROOMS.filter((other) => other !== room);
  const broken = await Promise.all(
    others.map(async (other) => {
      const path = relative(join(from, '..'), fileIn(other));
      return { other, rules: await brokenBy(from, code(path.startsWith('.') ? path : `./${path}`)) };
    }),
  );
  return broken.filter(({ rules }) => rules.includes(DIRECTION)).map(({ other }) => other);
}

/** What the picture of the house lets a room use; the kit and the pipeline may use its stages. */
function allowed(room: string): string[] {
  if (room.startsWith('pipeline/')) return MAY_USE.pipeline;
  const stages = ['pipeline', 'kit'].includes(room) ? STAGES.map((stage) => `pipeline/${stage}`) : [];
  return [...MAY_USE[room as keyof typeof MAY_USE], ...stages];
}

const KINDS: [kind: string, code: (path: string) => string][] = [
  ['an import', (path) => `import { x } from '${path}'; x();`],
  ['an import of a type', (path) => `import type { X } from '${path}'; export type Y = X;`],
  ['an export', (path) => `export { x } from '${path}';`],
  ['an import on demand', (path) => `export const x = () => import('${path}');`],
  ['an import with a question', (path) => `import x from '${path}?raw'; x();`],
];

describe('the direction of imports', { timeout: 120_000 }, () => {
  test.each(ROOMS)('%s may use what the picture shows, and nothing else', async (room) => {
    const others = ROOMS.filter((other) => other !== room && !allowed(room).includes(other));
    for (const [kind, code] of KINDS) expect(await refused(room, 'made-up.ts', code), kind).toEqual(others);
  });

  test.each([...FEATURES, ...MEETING, 'ui', 'layouts', 'pages'])('an .astro file of %s as well', async (room) => {
    const others = ROOMS.filter((other) => other !== room && !allowed(room).includes(other));
    const code = (path: string): string => `---\nimport X from '${path}';\n---\n<X />\n`;
    expect(await refused(room, 'MadeUp.astro', code)).toEqual(others);
  });

  test('features do not know each other, stages do not, and everything leads upwards', () => {
    for (const feature of FEATURES) expect(allowed(feature).filter((room) => FEATURES.includes(room))).toEqual([]);
    const order = Object.keys(MAY_USE);
    const below = (room: string): string[] => allowed(room).filter((other) => order.includes(other));
    for (const room of order)
      for (const other of below(room)) expect(below(other), `${room} → ${other}`).not.toContain(room);
  });
});

describe('circles', { timeout: 120_000 }, () => {
  const circles = async (folders: string[], exclude = 'node_modules'): Promise<string[]> => {
    const { output } = await cruise(folders, {
      ...CIRCLES.options,
      exclude,
      validate: true,
      ruleSet: CIRCLES,
      baseDir: ROOT,
    });
    return (output as ICruiseResult).summary.violations.map(({ from, to }) => `${from} → ${to}`);
  };

  test('there is none, types included', async () => {
    expect(await circles(['src', 'scripts'], 'fixtures')).toEqual([]);
  });

  test('one of types alone is seen', async () => {
    expect(await circles(['scripts/check/fixtures/circle'])).toHaveLength(1);
  });
});

describe('the outside world', { timeout: 60_000 }, () => {
  test.each(['node:fs', 'node:fs/promises', 'fs', 'node:path', 'path', 'node:process', 'node:http'])(
    'the core may not import %s',
    async (name) => {
      const code = `import * as x from '${name}'; x.y();`;
      for (const room of ['language', 'model', 'pipeline', 'pipeline/parse', 'kit']) {
        expect(await brokenBy(`src/${room}/made-up.ts`, code)).toEqual([IMPORT]);
      }
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
    expect(await brokenBy('src/language/made-up.ts', `export const x = ${expression};`)).toEqual([rule]);
  });

  test('scripts read and write files through their effects only', async () => {
    const code = "import { readFileSync } from 'node:fs'; readFileSync('a');";
    expect(await brokenBy('scripts/build/content.ts', code)).toEqual([IMPORT]);
    expect(await brokenBy('scripts/io/effects.ts', code)).toEqual([]);
  });
});

test('nothing new lies at the top of the repository', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  const top = new Set(
    String(files)
      .split('\n')
      .map((file) => file.split('/')[0] ?? ''),
  );
  expect([...top].filter((name) => name !== '' && !name.startsWith('.') && !TOP_LEVEL.includes(name))).toEqual([]);
});

test('no folder of code holds more than about twenty files', () => {
  const files = String(execFileSync('git', ['ls-files', 'src', 'scripts'], { cwd: ROOT }))
    .trim()
    .split('\n');
  const folders = Map.groupBy(files, (file) => file.slice(0, file.lastIndexOf('/')));
  expect([...folders].filter(([, own]) => own.length > 24).map(([folder, own]) => `${folder}: ${own.length}`)).toEqual(
    [],
  );
  expect(folders.get('scripts')?.length).toBeLessThanOrEqual(12);
  expect(readFileSync(join(ROOT, 'eslint.config.mjs'), 'utf8')).toContain('rooms.mjs');
});

/** e.g. "  corpus & pipeline --> model" */
const ARROWS = /^ {2}(?<from>[a-z]+(?: & [a-z]+)*) --> (?<to>[a-z]+(?: & [a-z]+)*)$/gmu;

test('the picture in ARCHITECTURE.md is what ESLint keeps', () => {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const next = new Map<string, string[]>();
  for (const { groups } of text.matchAll(ARROWS)) {
    for (const from of groups?.['from']?.split(' & ') ?? []) {
      next.set(from, [...(next.get(from) ?? []), ...(groups?.['to']?.split(' & ') ?? [])]);
    }
  }
  const reached = (room: string): string[] => (next.get(room) ?? []).flatMap((other) => [other, ...reached(other)]);
  for (const [room, may] of Object.entries(MAY_USE)) {
    expect([...new Set(reached(room))].sort(), room).toEqual([...may].sort());
    expect(text).toContain(`${folderOf(room)}/\``);
  }
});
