import type { Diagnostic, StageResult } from '../../model/diagnostics.ts';
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

function checkQuery(seed: Seed<QuerySeed[]>, i: number, clauses: readonly ContractClause[]): Diagnostic[] {
  const query = seed.data[i];
  if (!query) return [];
  const { q, literal, related, first, nearest, goes } = query;
  const fault = (key: keyof QuerySeed, code: string, message: string, remedy: string): Diagnostic => ({
    severity: 'error',
    code,
    file: seed.file,
    ...seed.locate([i, key]),
    message: `“${q}”: ${message}`,
    remedy,
  });
  const ids = new Set(clauses.map(({ id }) => id));
  const unknown = [...literal, ...related, ...first, ...(goes === undefined ? [] : [goes])].filter(
    (id) => !ids.has(id),
  );
  if (unknown.length > 0)
    return [
      fault(
        'q',
        'query-unknown-clause',
        `no clause ${unknown.join(', ')}`,
        'Correct the id; ids are in dist/data/clauses.json.',
      ),
    ];
  const truth = plainHits(q, clauses);
  const [missing, wrong] = [truth.filter((id) => !literal.includes(id)), literal.filter((id) => !truth.includes(id))];
  const both = related.filter((id) => literal.includes(id));
  const unlisted = first.filter((id) => !literal.includes(id) && !related.includes(id));
  return [
    ...(seed.data.findIndex((other) => other.q === q) < i
      ? [fault('q', 'query-twice', 'stands here a second time', 'Remove one of them.')]
      : []),
    ...(missing.length > 0
      ? [fault('literal', 'query-literal', `these clauses contain it too: ${missing.join(', ')}`, 'Add them.')]
      : []),
    ...(wrong.length > 0
      ? [
          fault(
            'literal',
            'query-literal',
            `these clauses do not contain it: ${wrong.join(', ')}`,
            'Remove them, or list them as related.',
          ),
        ]
      : []),
    ...(both.length > 0
      ? [
          fault(
            'related',
            'query-related',
            `these clauses are listed as literal too: ${both.join(', ')}`,
            'A clause is one or the other.',
          ),
        ]
      : []),
    ...(unlisted.length > 0
      ? [
          fault(
            'first',
            'query-first',
            `not among what it finds: ${unlisted.join(', ')}`,
            'List them as literal or related, or remove them.',
          ),
        ]
      : []),
    ...(nearest !== undefined && literal.length + related.length > 0
      ? [fault('nearest', 'query-nearest', 'is no slip: it finds something', 'Remove `nearest`.')]
      : []),
  ];
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
