import { z } from 'zod';
import { splitClauseId } from '../../language/clause-id.ts';
import { together, type StageResult } from '../../model/diagnostics.ts';
import {
  Erratum,
  JUDGED_KINDS,
  PolicySeed,
  runningText,
  type Clause,
  type FigureRecord,
  type PolicyDocument,
} from '../../model/schema.ts';
import { parseSeed } from '../../model/seed-file.ts';
import { readQuantities } from '../../language/comparators.ts';
import { readShared, type PipelineInput, type PolicyInput } from '../../pipeline/input.ts';
import { judgementsOf, scopeOf } from '../../pipeline/judgements.ts';
import { readDocument, type ReadDocument } from '../../pipeline/read-document.ts';
import { readJudged, readPolicy, type ReadPolicy } from '../../pipeline/read-policy.ts';
import type { SentencePolicy } from './counterparts.ts';
import type { KnownFigure } from './figures.ts';
import { propose, type Proposals } from './index.ts';
import { metricLabel } from './metric-names.ts';

/** The part of policy.yaml that reading a text needs; the rest may still be open. */
const ReadingSeed = z.looseObject({
  city: z.string(),
  errata: z.array(Erratum),
  partKinds: PolicySeed.shape.partKinds,
  judgedAgainst: PolicySeed.shape.judgedAgainst,
});
/** The same of cities.yaml. */
const CityNames = z.array(z.looseObject({ id: z.string(), name: z.string().nullable() }));

/** Restores and parses a policy whose policy.yaml may still have gaps. */
export function readDraft(input: PolicyInput): StageResult<ReadDocument | null> {
  const seed = parseSeed(input.policy, ReadingSeed);
  if (!seed.value) return { value: null, diagnostics: seed.diagnostics };
  return readDocument(input.source, { ...seed.value.data, errataFile: input.policy.file });
}

/**
 * Makes proposals for one policy of the seeds, from what people judged of the others.
 * A policy that cannot be read yet is passed over. `null` with the diagnostics where the shared
 * lists, or the policy's own files, cannot be read.
 */
export function proposeFromSeeds(
  input: PipelineInput,
  policy: PolicyInput,
  document: PolicyDocument,
): StageResult<Proposals | null> {
  const { value: read, diagnostics } = together({
    shared: readShared(input),
    cities: parseSeed(input.cities, CityNames),
    seed: parseSeed(policy.policy, ReadingSeed),
    judged: readJudged(policy),
  });
  if (!read) return { value: null, diagnostics };
  const { shared, seed, cities, judged } = read;
  const own = {
    id: policy.id,
    city: seed.data.city,
    judgedAgainst: seed.data.judgedAgainst,
    clauses: document.clauses.map((clause) => ({ ...clause, id: `${policy.id}/${clause.path}` })),
  };
  const others = input.policies
    .filter(({ id }) => id !== policy.id)
    .flatMap((other) => readPolicy(other, shared).value ?? [])
    .map((other) => ({ ...other, id: other.record.id, city: other.record.city }));
  const scope = scopeOf([...others, own], input.policies).value;
  const { sentences, unjudged } = judgementsOf([...others, own], shared.counterparts.data, scope);
  const open = new Set(unjudged);
  const sentencesOf = Map.groupBy(sentences, (sentence) => sentence.policy);
  const asPolicy = ({ id, city, clauses }: { id: string; city: string; clauses: Clause[] }): SentencePolicy => ({
    id,
    cityName: cities.data.find((one) => one.id === city)?.name ?? city,
    sentences: sentencesOf.get(id) ?? [],
    text: clauses.map(runningText).join('\n'),
  });
  const value = propose({
    policy: policy.id,
    city: own.city,
    clauses: document.clauses,
    topics: shared.topics.data,
    units: shared.units.data,
    metrics: shared.metrics.data,
    own: asPolicy(own),
    others: others.map(asPolicy),
    judgedClauses: others
      .flatMap(({ clauses }) => clauses.filter(({ kind }) => JUDGED_KINDS.has(kind)))
      .map((clause) => ({ id: clause.id, text: runningText(clause), topics: clause.topics })),
    knownFigures: others.flatMap(knownFigures),
    annotations: judged.annotations.data,
    facts: judged.facts,
    cards: judged.cards.data,
    supports: judged.supports.data,
    isOpen: (sentence, other) => open.has(`${sentence} ${other}`),
  });
  return { value, diagnostics };
}

/** The figures of a policy, each with what it measures in its text's words. */
function knownFigures({ clauses, facts }: Pick<ReadPolicy, 'clauses' | 'facts'>): KnownFigure[] {
  return facts.figures.map((figure) => {
    const { path } = splitClauseId(figure.clause);
    const clause = clauses.find((one) => one.path === path);
    const sentence = clause?.paragraphs.flatMap(({ segments }) => segments).find(({ id }) => id === figure.sentence);
    return { ...figure, label: labelOf(figure, sentence?.text ?? figure.quote) };
  });
}

function labelOf({ quote, value, unit }: FigureRecord, sentence: string): string {
  const at = sentence.indexOf(quote);
  const quantity = readQuantities(sentence).find(
    (read) => read.value === value && read.unit === unit && read.start >= at && read.start < at + quote.length,
  );
  return quantity ? metricLabel(sentence, quantity) : quote;
}
