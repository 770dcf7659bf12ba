import { reporter, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import { QueriesSeed, type QuerySeed } from '../../model/schema.ts';
import { parseSeed, type Seed, type SeedFile } from '../../model/seed-file.ts';

/*
 * The contract of search: queries with what they must find. Whatever of it can be computed is
 * computed here by plain means, which share nothing with the engine that they judge.
 */

/** A clause as the contract needs it. */
export interface ContractClause {
  id: string;
  text: string;
}

/** Reads the contract and checks it against the clauses; faulty entries are among the diagnostics. */
export function readContract(file: SeedFile, clauses: readonly ContractClause[]): StageResult<QuerySeed[]> {
  const { value: seed, diagnostics } = parseSeed(file, QueriesSeed);
  if (!seed) return { value: [], diagnostics };
  return { value: seed.data, diagnostics: seed.data.flatMap((_, i) => checkQuery(seed, i, clauses)) };
}

/** What may be wrong with a query, and what is then to be done. */
const REMEDIES = {
  'query-unknown-clause': 'Correct the id; ids are in dist/data/clauses.json.',
  'query-twice': 'Remove one of them.',
  'query-literal': 'Add them, or remove those that do not contain it, or list them as related.',
  'query-related': 'A clause is one or the other.',
  'query-first': 'List them as literal or related, or remove them.',
  'query-nearest': 'Remove `nearest`.',
};

function checkQuery(seed: Seed<QuerySeed[]>, i: number, clauses: readonly ContractClause[]): Diagnostic[] {
  const query = seed.data[i];
  if (!query) return [];
  const { q, literal, related, first, nearest, goes } = query;
  const found: Diagnostic[] = [];
  const add = reporter(seed.locate, REMEDIES, found, [i]);
  const report = (key: keyof QuerySeed, code: keyof typeof REMEDIES, message: string): void => {
    add([key], code, `“${q}”: ${message}`);
  };
  const known = new Set(clauses.map(({ id }) => id));
  const unknown = [...literal, ...related, ...first, ...(goes ? [goes] : [])].filter((id) => !known.has(id));
  if (unknown.length > 0) {
    report('q', 'query-unknown-clause', `no clause ${unknown.join(', ')}`);
    return found;
  }
  const truth = plainHits(q, clauses);
  const listed = [...literal, ...related];
  const wrong = [
    ['literal', 'query-literal', 'these clauses contain it too', truth.filter((id) => !literal.includes(id))],
    ['literal', 'query-literal', 'these clauses do not contain it', literal.filter((id) => !truth.includes(id))],
    ['related', 'query-related', 'these clauses are literal too', related.filter((id) => literal.includes(id))],
    ['first', 'query-first', 'not among what it finds', first.filter((id) => !listed.includes(id))],
  ] as const;
  for (const [key, code, message, ids] of wrong) if (ids.length > 0) report(key, code, `${message}: ${ids.join(', ')}`);
  if (seed.data.findIndex((other) => other.q === q) < i) report('q', 'query-twice', 'stands here a second time');
  if (nearest !== undefined && listed.length > 0) report('nearest', 'query-nearest', 'is no slip: it finds something');
  return found;
}

/** What makes no difference: width, case, white space. */
const plain = (typed: string): string => typed.normalize('NFKC').toLowerCase().replace(/\s/gu, '');

/** e.g. `-"贷款 贴息"`, `"融资担保"`, `-贴息`, `贷款` */
const WORD = /(?<minus>-?)(?:"(?<exact>[^"]+)"(?!\S)|(?<bare>\S+))/gu;

/** The clauses that contain every word of a query and none behind a minus, in order. */
export function plainHits(q: string, clauses: readonly ContractClause[]): string[] {
  const words = [...q.normalize('NFKC').matchAll(WORD)].map(({ groups: { minus, exact, bare } = {} }) => ({
    isOut: minus === '-',
    run: plain(exact ?? bare ?? ''),
  }));
  return clauses
    .filter(({ text }) => words.every(({ isOut, run }) => plain(text).includes(run) !== isOut))
    .map(({ id }) => id);
}
