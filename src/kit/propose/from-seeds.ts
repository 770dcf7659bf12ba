import { z } from 'zod';
import { hasErrors, type StageResult } from '../../model/diagnostics.ts';
import { judgementsOf } from '../../pipeline/judgements.ts';
import {
  readDocument,
  readJudgements,
  readMetrics,
  readPolicy,
  scopeOf,
  type PipelineInput,
  type PolicyInput,
} from '../../pipeline/pipeline.ts';
import {
  AnnotationsSeed,
  CounterpartsSeed,
  Erratum,
  JUDGED_KINDS,
  PolicySeed,
  TopicsSeed,
  UnitsSeed,
  type Clause,
  type FigureRecord,
  type PolicyDocument,
} from '../../model/schema.ts';
import { readQuantities } from '../../language/comparators.ts';
import type { Restoration } from '../../pipeline/restore/index.ts';
import { parseSeed, type SeedFile } from '../../model/seed-file.ts';
import type { SuggestSentence } from '../suggest/index.ts';
import type { SentencePolicy } from './counterparts.ts';
import { acceptSheet, readSheet, type AcceptFiles } from '../accept/accept.ts';
import { propose, type Proposals } from './index.ts';
import { metricLabel } from './metric-names.ts';

/** A text as it is read so far, its policy.yaml complete or not. */
export interface DraftText {
  restoration: Restoration;
  document: PolicyDocument;
}

/** The part of policy.yaml that reading a text needs; the rest may still be open. */
const ReadingSeed = z.looseObject({
  city: z.string(),
  errata: z.array(Erratum),
  partKinds: PolicySeed.shape.partKinds,
  judgedAgainst: PolicySeed.shape.judgedAgainst,
});

/** Restores and parses a policy whose policy.yaml may still have gaps. */
export function readDraft(input: PolicyInput): StageResult<DraftText | null> {
  const seed = parseSeed(input.policy, ReadingSeed);
  if (!seed.value) return { value: null, diagnostics: seed.diagnostics };
  const { errata, partKinds } = seed.value.data;
  return readDocument(input.source, { errata, partKinds, errataFile: input.policy.file });
}

/**
 * Makes proposals for one policy of the seeds, from what people judged of the others.
 * A policy that cannot be read yet is passed over. `null` with the diagnostics where the shared
 * lists, or the policy's own files, cannot be read.
 */
export function proposeFromSeeds(
  input: PipelineInput,
  id: string,
  document: PolicyDocument,
): StageResult<Proposals | null> {
  const policy = input.policies.find((candidate) => candidate.id === id);
  const [cities, topics, units, counterparts, metrics] = [
    parseSeed(input.cities, z.array(z.looseObject({ id: z.string(), name: z.string().nullable() }))),
    parseSeed(input.topics, TopicsSeed),
    parseSeed(input.units, UnitsSeed),
    parseSeed(input.counterparts, CounterpartsSeed),
    readMetrics(input),
  ];
  const diagnostics = [cities, topics, units, counterparts, metrics].flatMap((seed) => seed.diagnostics);
  if (!policy || !cities.value || !topics.value || !units.value || !counterparts.value || !metrics.value)
    return { value: null, diagnostics };
  const [topicList, unitSeed, metricList] = [topics.value.data, units.value, metrics.value.data];
  const read = input.policies
    .filter((other) => other.id !== id)
    .map((other) => readPolicy(other, topicList, unitSeed, metricList));
  const own = { annotations: parseSeed(policy.annotations, AnnotationsSeed), facts: readJudgements(policy) };
  for (const part of [own.annotations, own.facts]) diagnostics.push(...part.diagnostics);
  if (hasErrors(diagnostics) || !own.annotations.value || !own.facts.value) return { value: null, diagnostics };

  const others = read.flatMap(({ value }) => value ?? []);
  const nameOf = (city: string): string => cities.value?.data.find((one) => one.id === city)?.name ?? city;
  const city = id.slice(0, id.lastIndexOf('-'));
  const ownClauses = document.clauses.map((clause) => ({ ...clause, id: `${id}/${clause.path}` }));
  const named = parseSeed(policy.policy, ReadingSeed).value?.data.judgedAgainst ?? null;
  const scope = scopeOf(
    [...others.map(({ record, judgedAgainst }) => ({ id: record.id, judgedAgainst })), { id, judgedAgainst: named }],
    input.policies,
  ).value;
  const judgements = judgementsOf(
    [...others.map(({ record, clauses }) => ({ id: record.id, clauses })), { id, clauses: ownClauses }],
    counterparts.value.data,
    scope,
  );
  const open = new Set(judgements.unjudged);
  const sentencesOf = Map.groupBy(judgements.sentences, (sentence) => sentence.policy);
  const sentenceTexts = new Map(judgements.sentences.map(({ id: sentence, text }) => [sentence, text]));
  const asPolicy = (policyId: string, cityId: string, clauses: readonly Clause[]): SentencePolicy => ({
    id: policyId,
    cityName: nameOf(cityId),
    sentences: sentencesOf.get(policyId) ?? ([] as SuggestSentence[]),
    text: clauses.map(textOf).join('\n'),
  });
  const value = propose({
    policy: id,
    city,
    clauses: document.clauses,
    own: asPolicy(id, city, document.clauses),
    others: others.map(({ record, clauses }) => asPolicy(record.id, record.city, clauses)),
    judgedClauses: others.flatMap(({ clauses }) =>
      clauses
        .filter(({ kind }) => JUDGED_KINDS.has(kind))
        .map((clause) => ({ id: clause.id, text: textOf(clause), topics: clause.topics })),
    ),
    knownFigures: others.flatMap(({ facts }) =>
      facts.figures.map((figure) => ({
        ...figure,
        label: labelOf(figure, sentenceTexts.get(`${figure.clause}#${figure.sentence}`) ?? figure.quote),
      })),
    ),
    topics: topicList,
    units: unitSeed.data,
    metrics: metricList,
    annotations: own.annotations.value.data,
    facts: own.facts.value.facts,
    cards: own.facts.value.cards.data,
    supports: own.facts.value.supports.data,
    isOpen: (sentence, other) => open.has(`${sentence} ${other}`),
  });
  return { value, diagnostics };
}

const textOf = ({ paragraphs }: Clause): string =>
  paragraphs.flatMap(({ segments }) => segments.map(({ text }) => text)).join('');

/** What a known figure measures, in its text's words. */
function labelOf({ quote, value, unit }: FigureRecord, sentence: string): string {
  const at = sentence.indexOf(quote);
  const quantity = readQuantities(sentence).find(
    (read) => read.value === value && read.unit === unit && read.start >= at && read.start < at + quote.length,
  );
  return quantity ? metricLabel(sentence, quantity) : quote;
}

/** The SHA-256 that policy.yaml notes of a source. */
export { sha256 as digestOf } from '../../pipeline/emit/index.ts';

/** Reads the sheet of a policy and returns the seed files with its entries added. */
export function acceptFromSeeds(
  input: PipelineInput,
  { id, annotations, facts, supports, cards }: PolicyInput,
  file: SeedFile,
): StageResult<AcceptFiles | null> {
  const sheet = readSheet(file);
  if (!sheet.value) return { value: null, diagnostics: sheet.diagnostics };
  const [units, counterparts, metrics] = [
    parseSeed(input.units, UnitsSeed),
    parseSeed(input.counterparts, CounterpartsSeed),
    readMetrics(input),
  ];
  const diagnostics = [units, counterparts, metrics].flatMap((seed) => seed.diagnostics);
  if (!units.value || !counterparts.value || !metrics.value) return { value: null, diagnostics };
  const folder = annotations.file.slice(0, -'annotations.yaml'.length);
  const files: AcceptFiles = {
    annotations,
    facts: facts ?? { file: `${folder}facts.yaml`, text: 'figures: []\nnumerals: []\n' },
    supports: supports ?? { file: `${folder}supports.yaml`, text: '[]\n' },
    cards: cards ?? { file: `${folder}cards.yaml`, text: '{}\n' },
    counterparts: input.counterparts,
    units: input.units,
    metrics: input.metrics ?? { file: metrics.value.file, text: '[]\n' },
  };
  return acceptSheet(sheet.value, files, {
    policy: id,
    counterparts: counterparts.value.data,
    units: units.value.data,
    metrics: metrics.value.data,
  });
}
