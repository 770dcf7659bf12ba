import { fault, hasErrors, type StageResult } from '../model/diagnostics.ts';
import { segmentsOf, type ClauseLinks, type TermRecord } from '../model/schema.ts';
import { checkMetrics } from './annotate/facts.ts';
import { checkSynonyms } from './annotate/synonyms.ts';
import { annotateTerms } from './annotate/terms.ts';
import { emit, type ContentFiles } from './emit/index.ts';
import { readLists, type AllLists, type PipelineInput, type PolicyInput } from './input.ts';
import { scopeOf } from './judgements.ts';
import { link } from './link/index.ts';
import { checkPolicyIds } from './policy-ids.ts';
import { readPolicy, type ReadPolicy } from './read-policy.ts';
import { remember, type StepCache } from './step-cache.ts';

export type { PipelineInput, PolicyInput } from './input.ts';

/** What a run of the pipeline yields. */
interface PipelineOutput {
  files: ContentFiles;
  /** The restored text of each policy. */
  restorations: Map<string, { text: string }>;
}

/**
 * Runs all stages: seeds → restored text → document → annotated clauses → links → content files.
 * `files` is empty when a diagnostic is an error, so that nothing half-built can be written.
 * @param cache what former runs computed: a policy whose inputs are the same is neither read nor rendered again.
 */
export function runPipeline(input: PipelineInput, cache?: StepCache): StageResult<PipelineOutput> {
  const nothing = { files: new Map(), restorations: new Map() };
  const read = readAll(input, cache);
  if (!read.value) return { value: nothing, diagnostics: read.diagnostics };
  const { lists, policies } = read.value;
  const joined = joinPolicies(lists, policies, input.policies);
  const diagnostics = read.diagnostics.concat(joined.diagnostics);
  if (hasErrors(diagnostics)) return { value: nothing, diagnostics };
  const files = emit({
    ...joined.value,
    policies,
    remember: (policy, compute) => remember(cache, 'render', policy, compute),
    cities: lists.cities.data,
    topics: lists.topics.data,
    units: lists.units.data,
    counterparts: lists.counterparts.data,
    facts: policies.map(({ facts }) => facts),
    metrics: lists.metrics.data,
    synonyms: lists.synonyms.data,
    ledgers: policies.map(({ ledger }) => ledger),
  });
  const restorations = new Map(policies.map((policy) => [policy.record.id, { text: restoredText(policy) }]));
  return { value: { files, restorations }, diagnostics };
}

const restoredText = ({ ledger }: ReadPolicy): string => ledger.restored.lines.join('\n');

/** Reads every list and policy, the policies in the order of their cities; `null` where anything is wrong. */
function readAll(
  input: PipelineInput,
  cache?: StepCache,
): StageResult<{ lists: AllLists; policies: ReadPolicy[] } | null> {
  const diagnostics = [...(input.diagnostics ?? []), ...checkPolicyIds(input.policies)];
  if (hasErrors(diagnostics)) return { value: null, diagnostics };
  const { value: lists, diagnostics: found } = readLists(input, cache);
  diagnostics.push(...found);
  if (!lists) return { value: null, diagnostics };
  const { cities, topics, units, metrics } = lists;
  const shared = [topics.data, units.data, metrics.data, units.file];
  const policies = input.policies.flatMap((policy) => {
    const read = remember(cache, 'policy', [policy, shared], () => readPolicy(policy, lists));
    for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
    return read.value ?? [];
  });
  const place = new Map(cities.data.map(({ id }, i) => [id, i]));
  for (const { record } of policies) {
    if (place.has(record.city)) continue;
    const message = `policy ${record.id} belongs to the city “${record.city}”, which is not listed here`;
    const remedy = `Add the city to ${cities.file} with its name and its code of GB/T 2260.`;
    diagnostics.push(fault(cities.file, 'unknown-city', message, remedy));
  }
  const cityOrder = ({ record }: ReadPolicy): number => place.get(record.city) ?? -1;
  policies.sort((a, b) => cityOrder(a) - cityOrder(b) || (a.record.id < b.record.id ? -1 : 1));
  return { value: hasErrors(diagnostics) ? null : { lists, policies }, diagnostics };
}

/** Sets the policies against each other: their links, the terms in all of them, and how their figures compare. */
function joinPolicies(
  lists: AllLists,
  policies: readonly ReadPolicy[],
  inputs: readonly PolicyInput[],
): StageResult<{ links: Map<string, ClauseLinks>; terms: TermRecord[] }> {
  const scope = scopeOf(
    policies.map(({ record, judgedAgainst }) => ({ id: record.id, judgedAgainst })),
    inputs,
  );
  for (const { record } of policies) record.judgedAgainst = [...(scope.value.get(record.id) ?? [])];
  const clauses = policies.flatMap((policy) => policy.clauses);
  const linkable = clauses.map((clause) => ({
    id: clause.id,
    kind: clause.kind,
    sentences: segmentsOf(clause).flatMap(({ id }) => id ?? []),
  }));
  const links = link(linkable, lists.counterparts, scope.value);
  const figures = policies.flatMap(({ facts }) => facts.figures);
  const terms = annotateTerms(clauses, lists.terms);
  return {
    value: { links: links.value, terms: terms.value },
    diagnostics: [
      ...scope.diagnostics,
      ...links.diagnostics,
      ...checkMetrics(lists.metrics, figures),
      ...terms.diagnostics,
      ...checkSynonyms(policies.map(restoredText), lists.synonyms),
    ],
  };
}
