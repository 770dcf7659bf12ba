import { parseArgs } from 'node:util';
import { formatDiagnostic, hasErrors } from '../../src/model/diagnostics.ts';
import { collectJudgements, type JudgedSentences } from '../../src/pipeline/pipeline.ts';
import { evaluate, pairKey, unjudgedAmong } from '../../src/kit/suggest/evaluate.ts';
import { suggest, type Candidate } from '../../src/kit/suggest/index.ts';
import { diskEffects, type Effects } from '../io/effects.ts';
import { readSeeds } from '../io/seeds.ts';

export interface SuggestCommand {
  seeds: string;
  threshold: number;
  perSentence: number;
  /** Candidates shown that people judged not to be pairs. */
  review: number;
}

const USAGE = 'npm run policy:suggest -- [--threshold 0.11] [--per-sentence 3] [--review 10]';

/**
 * Proposes sentence pairs for what nobody has judged yet, and says how the proposals compare with
 * what people judged. Prints only: a candidate becomes a link when a person writes it into seeds/.
 * @returns the exit code
 */
export function runSuggest(effects: Effects, command: SuggestCommand): number {
  const { value, diagnostics } = collectJudgements(readSeeds(effects, command.seeds));
  for (const diagnostic of diagnostics) effects.error(formatDiagnostic(diagnostic));
  if (hasErrors(diagnostics)) return 1;
  const candidates = suggest(value.sentences, command);
  report(effects, value, candidates, command);
  const open = unjudgedAmong(candidates, value.judged);
  effects.log(
    `\n${value.unjudged.length} sentence(s) not judged against a policy; ${open.length} candidate(s) for them`,
  );
  const texts = new Map(value.sentences.map(({ id, text }) => [id, text]));
  for (const candidate of open) print(effects, candidate, texts);
  const curated = new Set(value.curated.map(pairKey));
  const judgedApart = candidates
    .filter((candidate) => !curated.has(pairKey(candidate)) && !open.includes(candidate))
    .slice(0, command.review);
  if (judgedApart.length > 0) effects.log('\nhighest candidates that people judged not to be pairs:');
  for (const candidate of judgedApart) print(effects, candidate, texts);
  return 0;
}

function report(
  effects: Effects,
  { sentences, curated }: JudgedSentences,
  candidates: readonly Candidate[],
  command: SuggestCommand,
): void {
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
  const result = evaluate(candidates, curated);
  effects.log(
    `${sentences.length} sentences, ${curated.length} curated pairs, threshold ${command.threshold}, at most ${command.perSentence} a sentence`,
  );
  effects.log(
    `${result.candidates} candidates, ${result.hits} of them curated: precision ${percent(result.precision)}, recall ${percent(result.recall)}`,
  );
  for (const { relation, curated: all, hits } of result.byRelation)
    effects.log(`  ${relation}: ${hits} of ${all} found`);
  const few = candidates.slice(0, 40);
  effects.log(`  of the ${few.length} highest, ${evaluate(few, curated).hits} are curated`);
}

function print(
  effects: Effects,
  { source, target, score, shared }: Candidate,
  texts: ReadonlyMap<string, string>,
): void {
  effects.log(`  ${score.toFixed(2)}  ${source} ~ ${target}  [${shared.join(' ')}]`);
  for (const id of [source, target]) effects.log(`        ${texts.get(id) ?? ''}`);
}

/** Reads a number from the command line; `null` for anything else. */
function number(text: string): number | null {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) && value >= 0 ? value : null;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      threshold: { type: 'string', default: '0.11' },
      'per-sentence': { type: 'string', default: '3' },
      review: { type: 'string', default: '10' },
    },
  });
  const [threshold, perSentence, review] = [
    number(values.threshold),
    number(values['per-sentence']),
    number(values.review),
  ];
  if (threshold === null || perSentence === null || review === null) {
    diskEffects.error(`Every option is a number of at least 0: ${USAGE}`);
    process.exitCode = 1;
  } else process.exitCode = runSuggest(diskEffects, { seeds: 'seeds', threshold, perSentence, review });
}
