import type { AlignableClause } from '../model/align.ts';
import { commonRuns } from '../model/diff.ts';
import type { ComparedPolicy, NamedClause } from '../model/compared-policy.ts';
import { lookUp } from '../model/evidence.ts';
import { gapSentences, gapsByTopic, type GapSentence, type TopicGaps } from '../model/gaps.ts';
import { pairPath } from '../model/pair.ts';
import { numberRows, topicRows, type NumberedGroup } from '../model/rows.ts';
import type { TableContext } from '../model/table.ts';
import { gapWords } from './gap-words.ts';
import type { Surroundings } from './sentences.ts';
import { columnCities } from '../../corpus/cities.ts';
import { loadCorpus, type Corpus, type CorpusPolicy } from '../../corpus/corpus.ts';
import { ofShare } from '../../corpus/share.ts';
import { clauseHref, href } from '../../ui/href.ts';
import { memoize } from '../../corpus/memoize.ts';

/** All clauses as comparing sees them, in the order of the columns. */
export const alignableClauses = memoize(({ policies }: Corpus): AlignableClause[] =>
  policies.flatMap(({ clauses }) => clauses.map(({ data }) => data)),
);

/** Where each clause stands in that order. */
const clauseOrder = memoize((corpus: Corpus) => new Map(alignableClauses(corpus).map(({ id }, i) => [id, i])));

const policyCities = memoize(({ policies }: Corpus): { id: string; city: string }[] =>
  policies.map(({ record, city }) => ({ id: record.id, city: city.id })),
);

/** What laying out any topic needs, looked up once. */
const layout = memoize((corpus: Corpus) => {
  const clauses = alignableClauses(corpus);
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return {
    byId: (id: string) => byId.get(id),
    cityOf: new Map(policyCities(corpus).map(({ id, city }) => [id, city])),
    cities: columnCities(corpus).map(({ id }) => id),
    byCity: Map.groupBy(clauses, ({ city }) => city),
  };
});

export interface GroupsOptions {
  /** Only the sentences of this city and what answers them. */
  leading?: string;
  /** Leaves out cells in which nothing stands. */
  sparse?: boolean;
}

/** A topic's sentences in aligned rows, numbered through the page. */
export function topicGroups(corpus: Corpus, topic: string, options: GroupsOptions = {}): NumberedGroup[] {
  const { byCity, ...shared } = layout(corpus);
  const clauses = options.leading === undefined ? alignableClauses(corpus) : (byCity.get(options.leading) ?? []);
  return numberRows(topicRows({ ...shared, ...options, clauses, topic }));
}

/** What single cities have, by topic. */
export const corpusGaps = memoize((corpus: Corpus): TopicGaps[] =>
  gapsByTopic({
    clauses: alignableClauses(corpus),
    policies: policyCities(corpus),
    cities: columnCities(corpus).map(({ id }) => id),
    topics: corpus.topics.map(({ id }) => id),
  }),
);

/** The same, each sentence once. */
export const corpusGapSentences = memoize((corpus: Corpus): GapSentence[] =>
  gapSentences(alignableClauses(corpus), policyCities(corpus)),
);

/** Runs that so many sentences hold that marking them would say nothing. */
export const commonOf = memoize(
  (corpus: Corpus) =>
    new Set(commonRuns(alignableClauses(corpus).flatMap(({ sentences }) => sentences.map(({ text }) => text)))),
);

/** The words that editors looked for, by the policy in which they did. */
const wordsByPolicy = memoize((corpus: Corpus) => {
  const searches = alignableClauses(corpus).flatMap(({ unmatched }) => unmatched);
  return new Map(
    [...Map.groupBy(searches, ({ policy }) => policy)].map(([policy, own]) => [
      policy,
      [...new Set(own.flatMap(({ searched }) => searched))],
    ]),
  );
});

const namedClause = ({ id, kind, num, heading, sentences }: AlignableClause): NamedClause => ({
  id,
  kind,
  num,
  heading,
  sentences: sentences.length,
});

const comparedPolicies = memoize((corpus: Corpus) =>
  memoize(({ record, city, clauses: entries }: CorpusPolicy): ComparedPolicy => {
    const { id, title, titleIsDerived, shortTitle, issuer, documentNumber, issuedOn, period, periodIsOver } = record;
    const clauses = entries.map(({ data }) => data);
    return {
      record: { id, title, titleIsDerived, shortTitle, issuer, documentNumber, issuedOn, period, periodIsOver },
      city: { id: city.id, name: city.name },
      clauses: clauses.map(namedClause),
      searched: lookUp(wordsByPolicy(corpus).get(id) ?? [], clauses),
    };
  }),
);

/** What comparing must know of a policy. */
export function comparedPolicy(corpus: Corpus, id: string): ComparedPolicy {
  return comparedPolicies(corpus)(corpus.policy(id));
}

/** What showing sentences needs to know of the whole corpus. */
export const surroundings = memoize((corpus: Corpus): Surroundings => {
  const cityNames = new Map(corpus.cities.map(({ id, name }) => [id, name]));
  return {
    common: commonOf(corpus),
    otherText: gapWords(corpus).text,
    cityName: (city) => cityNames.get(city) ?? city,
    policy: (id) => comparedPolicy(corpus, id),
  };
});

/** What a table needs of the corpus; addresses are full where the site knows its own. */
export function tableContext(corpus: Corpus, site: URL | undefined): TableContext {
  return {
    policy: (id) => corpus.policy(id),
    url: (clause, sentence) => (site ? new URL(clauseHref(clause, sentence), site).href : clauseHref(clause, sentence)),
  };
}

/** Two clauses that people judged to be counterparts, left and right in the order of the columns. */
export interface JudgedPair {
  left: AlignableClause;
  right: AlignableClause;
  [key: string]: unknown;
}

/** The pairs that people judged, each once. */
export function curatedPairs(corpus: Corpus): JudgedPair[] {
  const order = clauseOrder(corpus);
  return alignableClauses(corpus).flatMap((left) =>
    left.counterparts
      .filter(({ id }) => (order.get(id) ?? 0) > (order.get(left.id) ?? 0))
      .map(({ id }) => ({ left, right: corpus.clause(id).data })),
  );
}

/** The paths of their pages and tables, for `getStaticPaths`. */
export async function pairPaths(): Promise<{ params: { pair: string }; props: JudgedPair }[]> {
  return ofShare(curatedPairs(await loadCorpus())).map((pair) => ({
    params: { pair: `${pair.left.id}~${pair.right.id}` },
    props: pair,
  }));
}

/** The address of the page on which two counterparts stand, given in either order. */
export function pairHref(corpus: Corpus, a: string, b: string): string {
  const order = clauseOrder(corpus);
  const [left, right] = (order.get(a) ?? 0) <= (order.get(b) ?? 0) ? [a, b] : [b, a];
  return href(`${pairPath(left, right)}/`);
}
