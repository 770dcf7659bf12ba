import { evaluate, pairKey, unjudgedAmong } from '../../src/kit/suggest/evaluate.ts';
import { suggestPairs, type Candidate } from '../../src/kit/suggest/index.ts';
import { hasErrors } from '../../src/model/diagnostics.ts';
import { collectJudgements, type JudgedSentences } from '../../src/pipeline/judgements.ts';
import { diskEffects, type Effects } from '../io/effects.ts';
import { readOptions } from '../io/options.ts';
import { printDiagnostics } from '../io/print-diagnostics.ts';
import { readSeeds } from '../io/seeds.ts';

interface SuggestCommand {
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
  printDiagnostics(effects, diagnostics);
  if (hasErrors(diagnostics)) return 1;
  const candidates = suggestPairs(value.sentences, command);
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
  const { threshold, perSentence } = command;
  effects.log(`${sentences.length} sentences, ${curated.length} curated pairs`);
  effects.log(`threshold ${threshold}, at most ${perSentence} a sentence: ${result.candidates} candidates`);
  const quality = `precision ${percent(result.precision)}, recall ${percent(result.recall)}`;
  effects.log(`${result.hits} of them curated: ${quality}`);
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

/** True for a number of at least 0. */
const isNumber = (text: string): boolean => text.trim() !== '' && Number(text) >= 0;

if (import.meta.main) {
  const string = (value: string) => ({ type: 'string', default: value }) as const;
  const read = readOptions(
    { options: { threshold: string('0.11'), 'per-sentence': string('3'), review: string('10') } },
    `Every option is a number of at least 0: ${USAGE}`,
    ({ values }) => Object.values(values).every(isNumber),
  );
  if (read) {
    const { threshold, 'per-sentence': perSentence, review } = read.values;
    const numbers = { threshold: Number(threshold), perSentence: Number(perSentence), review: Number(review) };
    process.exitCode = runSuggest(diskEffects, { seeds: 'seeds', ...numbers });
  }
}
