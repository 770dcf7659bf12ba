import { aknIds } from '../akn/akn-ids.ts';
import type { ClauseRow, PolicyRow } from './rows.ts';
import type { Corpus, CorpusPolicy } from '../../corpus/corpus.ts';
import { clauseHref } from '../../ui/href.ts';
import { memoize } from '../../corpus/memoize.ts';

/** Rows of `/data/policies.json`. */
export const policyRows = memoize(({ policies }: Corpus): PolicyRow[] =>
  policies.map(({ record, city }) => ({
    id: record.id,
    city: city.id,
    cityName: city.name,
    title: record.title,
    shortTitle: record.shortTitle,
    titleIsDerived: record.titleIsDerived,
    issuer: record.issuer,
    documentNumber: record.documentNumber,
    indexNumber: record.indexNumber,
    addressee: record.addressee,
    signature: record.signature,
    issuedOn: record.issuedOn,
    publishedOn: record.publishedOn,
    period: { from: record.period.from, to: record.period.to },
    periodCovers: record.period.covers,
    periodLabel: record.period.label,
    periodIsOver: record.periodIsOver,
    periodCheckedOn: record.period.checkedOn,
    pageStatus: record.pageStatus,
    source: record.source,
    judgedAgainst: record.judgedAgainst,
  })),
);

/** A policy's rows of `/data/clauses.json` by their ids, in document order; `text` joined gives its whole text. */
export const clauseRows = memoize(({ clauses }: CorpusPolicy): Map<string, ClauseRow> => {
  const eIds = aknIds(clauses.map(({ data }) => data));
  return new Map(
    clauses.map(({ data }) => [
      data.id,
      {
        id: data.id,
        policy: data.policy,
        city: data.city,
        kind: data.kind,
        num: data.num,
        path: data.path,
        heading: data.heading,
        text: data.text,
        sentences: data.sentences,
        units: data.units,
        topics: data.topics,
        url: clauseHref(data.id),
        eId: eIds.get(data.id) ?? '',
        sha256: data.sha256,
      },
    ]),
  );
});
