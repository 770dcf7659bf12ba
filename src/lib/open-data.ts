import { aknIds } from '../formats/akn-ids.ts';
import type { ClauseRow, PolicyRow } from '../formats/rows.ts';
import type { Corpus } from './corpus.ts';
import { clauseHref } from './href.ts';

/** Rows of `/data/policies.json`. */
export function policyRows({ policies }: Corpus): PolicyRow[] {
  return policies.map(({ record, city }) => ({
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
    periodLabel: record.period.label,
    periodIsOver: record.periodIsOver,
    periodCheckedOn: record.period.checkedOn,
    pageStatus: record.pageStatus,
    source: record.source,
  }));
}

/** Rows of `/data/clauses.json`, in document order; `text` joined gives each policy's whole text. */
export function clauseRows({ policies }: Corpus): ClauseRow[] {
  return policies.flatMap(({ clauses }) => {
    const eIds = aknIds(clauses.map(({ data }) => data));
    return clauses.map(({ data }) => ({
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
    }));
  });
}
