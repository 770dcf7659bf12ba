import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildContent } from '../../build/content.ts';
import { diskEffects, type Effects } from '../../io/effects.ts';

const ROUNDS = 3;
const SCRATCH = 'node_modules/.cache/bench-content';

/** What is put into a sentence, at its end, where no quotation of the judgements reaches. */
const ADDED = '，并做好日常记录。';

interface Run {
  name: string;
  milliseconds: number;
  written: string[];
}

/** A content build in a scratch folder; what it prints is kept. */
function run(name: string, folder: string, cache: boolean): Run {
  const printed: string[] = [];
  const quiet: Effects = { ...diskEffects, log: (line) => printed.push(line), error: (line) => printed.push(line) };
  const start = performance.now();
  const code = buildContent(quiet, { seeds: join(folder, 'seeds'), content: join(folder, 'content'), check: false, ...(cache ? { cache: join(folder, 'cache') } : {}) });
  const milliseconds = performance.now() - start;
  if (code !== 0) throw new Error(printed.join('\n'));
  return { name, milliseconds, written: printed.filter((line) => line.startsWith('  ')).map((line) => line.trim().replace(`${folder}/`, '')) };
}

/** Lengthens the last sentence of a line of a policy, and notes the digest of the new text; returns how to undo it. */
function editSentence(folder: string, policy: string, line: number): () => void {
  const [source, yaml] = ['source.txt', 'policy.yaml'].map((name) => join(folder, 'seeds', policy, name)) as [string, string];
  const before = [source, yaml].map((file) => [file, diskEffects.readText(file)] as const);
  const lines = diskEffects.readText(source).split('\n');
  lines[line] = (lines[line] ?? '').replace(/。(\s*)$/u, `${ADDED}$1`);
  const text = lines.join('\n');
  diskEffects.writeFile(source, text);
  diskEffects.writeFile(yaml, diskEffects.readText(yaml).replace(/^sha256: .*$/mu, `sha256: ${createHash('sha256').update(text).digest('hex')}`));
  return () => {
    for (const [file, old] of before) diskEffects.writeFile(file, old);
  };
}

/** Edits the next line whose last sentence no judgement quotes whole, and builds. */
function runEdited(folder: string, policy: string, lines: number[]): Run {
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const undo = editSentence(folder, policy, line);
    try {
      return run(`after one sentence of ${policy} changed`, folder, true);
    } catch {
      undo();
    }
  }
  throw new Error(`${policy} has no sentence that can be lengthened`);
}

/** Lines of a policy that end a sentence. */
function editableLines(folder: string, policy: string): number[] {
  const lines = diskEffects.readText(join(folder, 'seeds', policy, 'source.txt')).split('\n');
  return lines.flatMap((line, i) => (/。\s*$/u.test(line) ? [i] : [])).reverse();
}

/** Builds in full, unchanged, and after one edit, some rounds in turn, and prints ratios to the full run. */
function bench(seeds: string, folder: string): void {
  diskEffects.remove(folder);
  for (const name of diskEffects.listFiles(seeds)) diskEffects.writeFile(join(folder, 'seeds', name), diskEffects.readBytes(join(seeds, name)));
  const policy = diskEffects.listFolders(join(folder, 'seeds')).at(-1) ?? '';
  const lines = editableLines(folder, policy);
  run('first', folder, true);
  const runs: Run[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    runs.push(run('full, nothing kept', folder, false), run('unchanged', folder, true), runEdited(folder, policy, lines));
  }
  print(folder, runs);
  diskEffects.remove(folder);
}

function print(folder: string, runs: readonly Run[]): void {
  const best = [...Map.groupBy(runs, ({ name }) => name).values()].map((own) => own.reduce((a, b) => (b.milliseconds < a.milliseconds ? b : a)));
  const full = best[0]?.milliseconds ?? 1;
  diskEffects.log(`${diskEffects.listFiles(join(folder, 'content')).length} files of ${diskEffects.listFolders(join(folder, 'seeds')).length} policies; the best of ${ROUNDS} rounds`);
  for (const { name, milliseconds, written } of best) diskEffects.log(`${name.padEnd(48)} ${milliseconds.toFixed(0).padStart(6)} ms  ${(milliseconds / full).toFixed(2)} of full  ${written.length} file(s) written`);
  for (const file of best.at(-1)?.written ?? []) diskEffects.log(`    ${file}`);
}

bench(process.argv[2] ?? 'seeds', SCRATCH);
