import type { AlignableClause } from '../model/align.ts';
import { commonRuns } from '../model/diff.ts';
import { lookUp, type SearchedWord } from '../model/evidence.ts';
import { gapSentences, gapsByTopic, type GapSentence, type TopicGaps } from '../model/gaps.ts';
import { topicRows, type Group } from '../model/rows.ts';
import type { TableContext, TablePolicy } from '../model/table.ts';
import { periodText } from '../../model/period.ts';
import { columnCities } from '../../corpus/cities.ts';
import type { Corpus, CorpusPolicy } from '../../corpus/corpus.ts';
import { clauseHref } from '../../ui/href.ts';
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

/** A topic's sentences in aligned rows. */
export function topicGroups(corpus: Corpus, topic: string, options: GroupsOptions = {}): Group[] {
  const { byCity, ...shared } = layout(corpus);
  const clauses = options.leading === undefined ? alignableClauses(corpus) : (byCity.get(options.leading) ?? []);
  return topicRows({ ...shared, ...options, clauses, topic });
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

/** Where the words that an editor searched for stand in a policy. */
export function searchedIn(corpus: Corpus, policy: string, words: readonly string[]): SearchedWord[] {
  return lookUp(
    words,
    corpus.policy(policy).clauses.map(({ data }) => data),
  );
}

/** How a table names a policy. */
export function tablePolicy({ record, city }: CorpusPolicy): TablePolicy {
  return {
    id: record.id,
    cityName: city.name,
    title: record.title,
    issuer: record.issuer,
    period: periodText(record),
    checkedOn: record.period.checkedOn,
  };
}

/** What a table needs of the corpus; addresses are full where the site knows its own. */
export function tableContext(corpus: Corpus, site: URL | undefined): TableContext {
  return {
    policy: (id) => tablePolicy(corpus.policy(id)),
    url: (clause, sentence) => (site ? new URL(clauseHref(clause, sentence), site).href : clauseHref(clause, sentence)),
  };
}

/** The pairs that people judged, each once, left and right in the order of the columns. */
export function curatedPairs(corpus: Corpus): { left: AlignableClause; right: AlignableClause }[] {
  const order = clauseOrder(corpus);
  return alignableClauses(corpus).flatMap((left) =>
    left.counterparts
      .filter(({ id }) => (order.get(id) ?? 0) > (order.get(left.id) ?? 0))
      .map(({ id }) => ({ left, right: corpus.clause(id).data })),
  );
}

/** The path of a pair's own page. e.g. "/compare/pair/wenzhou-2023/2-4-18~shaoxing-2021/2-3-9/" */
export function pairPath(corpus: Corpus, a: string, b: string): string {
  const order = clauseOrder(corpus);
  const [left, right] = (order.get(a) ?? 0) <= (order.get(b) ?? 0) ? [a, b] : [b, a];
  return `/compare/pair/${left}~${right}/`;
}
