import { join } from 'node:path';
import { sha256 } from '../../../src/model/digest.ts';
import { buildContent } from '../../build/content.ts';
import { diskEffects, scratchFolder, type Effects } from '../../io/effects.ts';
import { tableLines, type Column } from '../support/table.ts';

const ROUNDS = 3;
const FOLDER = scratchFolder('bench-content');
const [SEEDS, CONTENT, CACHE] = ['seeds', 'content', 'cache'].map((name) => join(FOLDER, name)) as [
  string,
  string,
  string,
];

/** What is put into a sentence, at its end, where no quotation of the judgements reaches. */
const ADDED = '，并做好日常记录。';

/** A content build. */
interface Built {
  name: string;
  milliseconds: number;
  written: string[];
}

/** Builds in the scratch folder; what is printed is kept. */
function build(name: string, cache?: string): Built {
  const printed: string[] = [];
  const keep = (line: string): void => void printed.push(line);
  const quiet: Effects = { ...diskEffects, log: keep, error: keep };
  const start = performance.now();
  const code = buildContent(quiet, { seeds: SEEDS, content: CONTENT, check: false, cache });
  const milliseconds = performance.now() - start;
  if (code !== 0) throw new Error(printed.join('\n'));
  const written = printed.filter((line) => line.startsWith('  ')).map((line) => line.trim().replace(`${FOLDER}/`, ''));
  return { name, milliseconds, written };
}

/** Lengthens the last sentence of a line of a policy, and notes the digest of the new text; returns how to undo it. */
function editSentence(policy: string, line: number): () => void {
  const [source, yaml] = [join(SEEDS, policy, 'source.txt'), join(SEEDS, policy, 'policy.yaml')];
  const before = [source, yaml].map((file) => [file, diskEffects.readText(file)] as const);
  const lines = diskEffects.readText(source).split('\n');
  lines[line] = (lines[line] ?? '').replace(/。(\s*)$/u, `${ADDED}$1`);
  const text = lines.join('\n');
  diskEffects.writeFile(source, text);
  diskEffects.writeFile(yaml, diskEffects.readText(yaml).replace(/^sha256: .*$/mu, `sha256: ${sha256(text)}`));
  return () => {
    for (const [file, old] of before) diskEffects.writeFile(file, old);
  };
}

/** Edits the next line whose last sentence no judgement quotes whole, and builds. */
function buildEdited(policy: string, lines: number[]): Built {
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const undo = editSentence(policy, line);
    try {
      return build(`after one sentence of ${policy} changed`, CACHE);
    } catch {
      undo();
    }
  }
  throw new Error(`${policy} has no sentence that can be lengthened`);
}

/** Lines of a policy that end a sentence. */
function editableLines(policy: string): number[] {
  const lines = diskEffects.readText(join(SEEDS, policy, 'source.txt')).split('\n');
  return lines.flatMap((line, i) => (/。\s*$/u.test(line) ? [i] : [])).reverse();
}

/** Builds in full, unchanged, and after one edit, some rounds in turn, and prints ratios to the full run. */
function bench(seeds: string): void {
  diskEffects.remove(FOLDER);
  const files = diskEffects.listFiles(seeds).map((name) => [name, diskEffects.readBytes(join(seeds, name))] as const);
  diskEffects.replaceTree(SEEDS, new Map(files));
  const policies = diskEffects.listFolders(SEEDS);
  const policy = policies.at(-1) ?? '';
  const lines = editableLines(policy);
  build('first', CACHE);
  const builds = Array.from({ length: ROUNDS }, () => [
    build('full, nothing kept'),
    build('unchanged', CACHE),
    buildEdited(policy, lines),
  ]).flat();
  const count = diskEffects.listFiles(CONTENT).length;
  diskEffects.log(`${count} files of ${policies.length} policies; the best of ${ROUNDS} rounds`);
  print(builds);
  diskEffects.remove(FOLDER);
}

function print(builds: readonly Built[]): void {
  const best = [...Map.groupBy(builds, ({ name }) => name).values()].map((own) =>
    own.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a)),
  );
  const full = best[0]?.milliseconds ?? 1;
  const columns: readonly Column<Built>[] = [
    ['build', ({ name }) => name],
    ['ms', ({ milliseconds }) => milliseconds.toFixed(0)],
    ['of full', ({ milliseconds }) => (milliseconds / full).toFixed(2)],
    ['files written', ({ written }) => written.length],
  ];
  diskEffects.log(tableLines(columns, best).join('\n'));
  for (const file of best.at(-1)?.written ?? []) diskEffects.log(`    ${file}`);
}

bench(process.argv[2] ?? 'seeds');
