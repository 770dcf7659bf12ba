import { annotate, type AnnotatedClause } from './annotate/index.ts';
import { annotateFacts, checkMetrics, type PolicyFacts } from './annotate/facts.ts';
import { checkSynonyms } from './annotate/synonyms.ts';
import { annotateTerms } from './annotate/terms.ts';
import { verifyPolicy } from './annotate/verify-policy.ts';
import { decode } from './decode/index.ts';
import { byteFinder, encodeAs } from './decode/encodings.ts';
import { hasErrors, positionFinder, type Diagnostic, type StageResult } from '../model/diagnostics.ts';
import { emit, sha256, type ContentFiles } from './emit/index.ts';
import { judgementsOf, type JudgedSentences } from './judgements.ts';
import { link } from './link/index.ts';
import { judgedScope, type Scope } from './link/scope.ts';
import { parse } from './parse/index.ts';
import { restore, type Restoration } from './restore/index.ts';
import { countByRule, ledgerEdits, sourceFinder } from './restore/ledger.ts';
import {
  AnnotationsSeed,
  CardsSeed,
  FactsSeed,
  MetricsSeed,
  SupportsSeed,
  SynonymsSeed,
  TermsSeed,
  type Ledger,
  type Metric,
  type PolicyDocument,
  CitiesSeed,
  CounterpartsSeed,
  PolicySeed,
  TopicsSeed,
  UnitsSeed,
  PolicyRecord,
  type Surrounding,
} from '../model/schema.ts';
import { joinSeeds, lazyLocator, parseSeed, type Seed, type SeedFile } from '../model/seed-file.ts';
import { remember, rememberSeed, type StepCache } from './step-cache.ts';

/** The seed tree as read from disk, or made up by a test. */
export interface PipelineInput {
  policies: readonly PolicyInput[];
  cities: SeedFile;
  topics: SeedFile;
  units: SeedFile;
  counterparts: SeedFile;
  /** Further files of the same form, such as one for each two policies. */
  moreCounterparts?: readonly SeedFile[];
  /** Left out, nothing is declared: then the texts may set no figure. */
  metrics?: SeedFile;
  terms?: SeedFile;
  synonyms?: SeedFile;
  /** What went wrong while the files were read; any error ends the run. */
  diagnostics?: readonly Diagnostic[];
}

export interface PolicyInput {
  id: string;
  source: SeedFile;
  policy: SeedFile;
  annotations: SeedFile;
  /** Left out, nothing was judged: then every numeral and measure is reported. */
  facts?: SeedFile;
  supports?: SeedFile;
  cards?: SeedFile;
}

/** What a run of the pipeline yields. */
export interface PipelineOutput {
  files: ContentFiles;
  /** The restored text of each policy. */
  restorations: Map<string, { text: string }>;
}

/** One policy, read as far as its own files go. */
export interface ReadPolicy {
  record: PolicyRecord;
  /** The policies that `policy.yaml` names as judged against this one; `null` where it says nothing. */
  judgedAgainst: readonly string[] | null;
  clauses: AnnotatedClause[];
  facts: PolicyFacts;
  ledger: Ledger;
}

/** Decodes the bytes of a seed file; `null` with the reason when they are no text that can be read. */
export function readSeedFile(file: string, bytes: Uint8Array): StageResult<SeedFile | null> {
  const { value, diagnostics } = decode(bytes, file);
  return { value: value && { file, ...value }, diagnostics };
}

/**
 * Runs all stages: seeds → restored text → document → annotated clauses → links → content files.
 * `files` is empty when a diagnostic is an error, so that nothing half-built can be written.
 * @param cache what former runs computed: a policy whose inputs are the same is neither read nor rendered again.
 */
export function runPipeline(input: PipelineInput, cache?: StepCache): StageResult<PipelineOutput> {
  const diagnostics: Diagnostic[] = [...(input.diagnostics ?? []), ...checkPolicyIds(input.policies)];
  const nothing = { files: new Map(), restorations: new Map() };
  if (hasErrors(diagnostics)) return { value: nothing, diagnostics };
  const take = <T>(result: StageResult<T>): T => {
    for (const diagnostic of result.diagnostics) diagnostics.push(diagnostic);
    return result.value;
  };
  const cities = take(rememberSeed(cache, input.cities, CitiesSeed, 'cities'));
  const topics = take(rememberSeed(cache, input.topics, TopicsSeed, 'topics'));
  const units = take(rememberSeed(cache, input.units, UnitsSeed, 'units'));
  const counterparts = take(readCounterparts(input, cache));
  const metrics = take(readMetrics(input, cache));
  const terms = take(rememberSeed(cache, input.terms ?? { file: 'seeds/terms.yaml', text: '[]' }, TermsSeed, 'terms'));
  const synonyms = take(
    rememberSeed(cache, input.synonyms ?? { file: 'seeds/synonyms.yaml', text: '[]' }, SynonymsSeed, 'synonyms'),
  );
  if (!cities || !topics || !units || !counterparts || !metrics || !terms || !synonyms)
    return { value: nothing, diagnostics };

  const shared = [topics.data, units.data, metrics.data, units.file];
  const policies = input.policies.flatMap(
    (policy) =>
      take(remember(cache, 'policy', [policy, shared], () => readPolicy(policy, topics.data, units, metrics.data))) ??
      [],
  );
  const known = new Set(cities.data.map(({ id }) => id));
  for (const { record } of policies) if (!known.has(record.city)) diagnostics.push(unknownCity(record, cities.file));
  if (hasErrors(diagnostics)) return { value: nothing, diagnostics };

  policies.sort((a, b) => cityOrder(cities, a) - cityOrder(cities, b) || (a.record.id < b.record.id ? -1 : 1));
  const linkable = policies.flatMap(({ clauses }) =>
    clauses.map(({ id, kind, paragraphs }) => ({ id, kind, sentences: sentenceIds(paragraphs) })),
  );
  const scope = take(
    scopeOf(
      policies.map(({ record, judgedAgainst }) => ({ id: record.id, judgedAgainst })),
      input.policies,
    ),
  );
  for (const { record } of policies) record.judgedAgainst = [...(scope.get(record.id) ?? [])];
  const links = take(link(linkable, counterparts, scope));
  const facts = policies.map((policy) => policy.facts);
  diagnostics.push(
    ...checkMetrics(
      metrics,
      facts.flatMap(({ figures }) => figures),
    ),
  );
  const termRecords = take(
    annotateTerms(
      policies.flatMap(({ clauses }) => clauses),
      terms,
    ),
  );
  diagnostics.push(
    ...checkSynonyms(
      policies.map(({ ledger }) => ledger.restored.lines.join('\n')),
      synonyms,
    ),
  );
  if (hasErrors(diagnostics)) return { value: nothing, diagnostics };

  const files = emit({
    policies,
    links,
    remember: (policy, compute) => remember(cache, 'render', policy, compute),
    cities: cities.data,
    topics: topics.data,
    units: units.data,
    counterparts: counterparts.data,
    facts,
    metrics: metrics.data,
    terms: termRecords,
    synonyms: synonyms.data,
    ledgers: policies.map(({ ledger }) => ledger),
  });
  const restorations = new Map(
    policies.map(({ record, ledger }) => [record.id, { text: ledger.restored.lines.join('\n') }]),
  );
  return { value: { files, restorations }, diagnostics };
}

export type { JudgedSentences } from './judgements.ts';

/** Reads the seeds as far as linking, judgements complete or not: what is judged, and what is still to be. */
export function collectJudgements(input: PipelineInput): StageResult<JudgedSentences> {
  const topics = parseSeed(input.topics, TopicsSeed);
  const units = parseSeed(input.units, UnitsSeed);
  const counterparts = readCounterparts(input);
  const metrics = readMetrics(input);
  const diagnostics = [topics, units, counterparts, metrics].flatMap((seed) => seed.diagnostics);
  const read = input.policies.flatMap((policy) => {
    if (!topics.value || !units.value || !metrics.value) return [];
    const result = readPolicy(policy, topics.value.data, units.value, metrics.value.data);
    diagnostics.push(...result.diagnostics);
    return result.value
      ? [{ id: policy.id, judgedAgainst: result.value.judgedAgainst, clauses: result.value.clauses }]
      : [];
  });
  const scope = scopeOf(read, input.policies);
  diagnostics.push(...scope.diagnostics);
  return {
    value: judgementsOf(read, counterparts.value?.data ?? { pairs: [], none: [], unmatched: [] }, scope.value),
    diagnostics,
  };
}

/** Reads what was judged between policies, from all its files. */
function readCounterparts(
  { counterparts, moreCounterparts = [] }: PipelineInput,
  cache?: StepCache,
): StageResult<Seed<CounterpartsSeed> | null> {
  const read = (file: SeedFile): StageResult<Seed<CounterpartsSeed> | null> =>
    rememberSeed(cache, file, CounterpartsSeed, file.file);
  const main = read(counterparts);
  const more = moreCounterparts.map(read);
  const diagnostics = [main, ...more].flatMap((result) => result.diagnostics);
  if (!main.value || more.some(({ value }) => value === null)) return { value: null, diagnostics };
  const rest = more.flatMap(({ value }) => value ?? []);
  return { value: joinSeeds([main.value, ...rest], ['pairs', 'none', 'unmatched']), diagnostics };
}

/** Which policies are judged against which; names that no policy has are errors. */
export function scopeOf(
  policies: readonly { id: string; judgedAgainst: readonly string[] | null }[],
  inputs: readonly PolicyInput[],
): StageResult<Scope> {
  const known = new Set(policies.map(({ id }) => id));
  const files = new Map(inputs.map(({ id, policy }) => [id, policy]));
  const diagnostics = policies.flatMap(({ id, judgedAgainst }) =>
    (judgedAgainst ?? []).flatMap((other, i): Diagnostic[] => {
      if (other !== id && known.has(other)) return [];
      const message = other === id ? `${id} is to be judged against itself` : `there is no policy ${other}`;
      const { file, text } = files.get(id) ?? { file: id, text: '' };
      return [
        {
          severity: 'error',
          code: 'unknown-reference',
          file,
          ...lazyLocator(text)(['judgedAgainst', i]),
          message,
          remedy: 'Correct the id; policies are the folders of seeds/.',
        },
      ];
    }),
  );
  return {
    value: judgedScope(policies.map(({ id, judgedAgainst }) => ({ id, judgedAgainst: judgedAgainst ?? undefined }))),
    diagnostics,
  };
}

/** The metrics that figures are set under; a project without figures needs none. */
export function readMetrics(input: PipelineInput, cache?: StepCache): StageResult<Seed<Metric[]> | null> {
  return rememberSeed(cache, input.metrics ?? { file: 'seeds/metrics.yaml', text: '[]' }, MetricsSeed, 'metrics');
}

/** Restores, parses and annotates one policy; `null` when a step fails, so that one fault is told once. */
export function readPolicy(
  input: PolicyInput,
  topics: TopicsOf,
  units: Seed<UnitsOf>,
  metrics: readonly Metric[],
): StageResult<ReadPolicy | null> {
  const policy = parseSeed(input.policy, PolicySeed);
  const annotations = parseSeed(input.annotations, AnnotationsSeed);
  const judged = readJudgements(input);
  const diagnostics = [...policy.diagnostics, ...annotations.diagnostics, ...judged.diagnostics];
  if (!policy.value || !annotations.value || !judged.value) return { value: null, diagnostics };
  const seed = policy.value.data;
  diagnostics.push(...checkDigest(input, policy.value));
  if (hasErrors(diagnostics)) return { value: null, diagnostics };

  const { source } = input;
  const read = readDocument(source, { ...seed, errataFile: input.policy.file });
  for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
  if (hasErrors(diagnostics)) return { value: null, diagnostics };
  const { restoration, document } = read.value;
  const annotated = annotate({
    policy: input.id,
    file: source.file,
    document,
    annotations: annotations.value,
    topics,
    units,
  });
  diagnostics.push(...annotated.diagnostics, ...verifyPolicy(policy.value, document, restoration.text));

  const facts = annotateFacts({
    policy: input.id,
    city: seed.city,
    sourceFile: input.source.file,
    clauses: document.clauses,
    metrics,
    ...judged.value,
  });
  diagnostics.push(...facts.diagnostics);

  const record = recordOf(input, seed, restoration, document.surroundings);
  const ledger = ledgerOf(input, seed, restoration);
  return {
    value: { record, judgedAgainst: seed.judgedAgainst ?? null, clauses: annotated.value, facts: facts.value, ledger },
    diagnostics,
  };
}

/** Reads what was judged of a policy's facts; a file that is not there says nothing. */
export function readJudgements({ id, facts, supports, cards }: PolicyInput): StageResult<Judgements | null> {
  const absent = (name: string, text: string): SeedFile => ({ file: `seeds/${id}/${name}`, text });
  const read = {
    facts: parseSeed(facts ?? absent('facts.yaml', '{ figures: [], numerals: [] }'), FactsSeed),
    supports: parseSeed(supports ?? absent('supports.yaml', '[]'), SupportsSeed),
    cards: parseSeed(cards ?? absent('cards.yaml', '{}'), CardsSeed),
  };
  const diagnostics = Object.values(read).flatMap((result) => result.diagnostics);
  const [f, s, c] = [read.facts.value, read.supports.value, read.cards.value];
  return { value: f && s && c ? { facts: f, supports: s, cards: c } : null, diagnostics };
}

type Judgements = Pick<Parameters<typeof annotateFacts>[0], 'facts' | 'supports' | 'cards'>;

/** What reading a text needs to know of it: `PolicySeed` has all of it. */
export interface ReadOptions {
  errata: PolicySeed['errata'];
  /** Where errata are to be written; shown in diagnostics. */
  errataFile: string;
  partKinds?: PolicySeed['partKinds'];
}

/** Restores and parses a text. Findings of the parser are told only of a text that is restored. */
export function readDocument(
  source: SeedFile,
  { errata, errataFile, partKinds }: ReadOptions,
): StageResult<{ restoration: Restoration; document: PolicyDocument }> {
  const { file } = source;
  const restored = restore(source.text, { file, errataFile, errata });
  const confirmedLines = new Set(errata.filter(({ was, now }) => was === now).map(({ line }) => line));
  const parsed = parse(restored.value.text, { file, partKinds, confirmedLines });
  const found = hasErrors(restored.diagnostics) ? [] : parsed.diagnostics.map(placeFinder(source.text, restored.value));
  return {
    value: { restoration: restored.value, document: parsed.value },
    diagnostics: restored.diagnostics.concat(found),
  };
}

/** Returns a function that turns a finding's place in the restored text into the place in the source it was read from. */
function placeFinder(source: string, { text, repairs }: Restoration): (diagnostic: Diagnostic) => Diagnostic {
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  const positionOf = positionFinder(source);
  const sourceOf = sourceFinder(repairs);
  return (diagnostic) => {
    const { line, column } = diagnostic;
    if (line === undefined || column === undefined || column === 1) return diagnostic;
    return { ...diagnostic, ...positionOf(sourceOf((lineStarts[line - 1] ?? 0) + column - 1)) };
  };
}

function ledgerOf({ id, source }: PolicyInput, { sha256: digest }: PolicySeed, { text, repairs }: Restoration): Ledger {
  const encoding = source.encoding ?? 'utf-8';
  const byteOf = byteFinder(source.text, encoding);
  const edits = ledgerEdits(repairs, byteOf);
  return {
    policy: id,
    source: {
      file: source.file,
      encoding,
      bytes: byteOf(source.text.length),
      sha256: digest,
      lines: source.text.split('\n'),
    },
    restored: { sha256: sha256(text), lines: text.split('\n') },
    counts: countByRule(edits),
    judged: edits.filter(({ basis }) => basis === 'judged').length,
    edits,
  };
}

/** Ids come from the names of folders; each is that of one policy alone. */
function checkPolicyIds(policies: readonly PolicyInput[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (file: string, code: string, message: string, remedy: string): void => {
    diagnostics.push({ severity: 'error', code, file, line: 1, column: 1, message, remedy });
  };
  const first = new Map<string, PolicyInput>();
  for (const policy of policies) {
    const { id, source } = policy;
    if (!PolicyRecord.shape.id.safeParse(id).success) {
      report(
        source.file,
        'policy-id',
        `the folder is called “${id}”, which is no policy id`,
        'Call it <city>-<year> in lower-case letters, e.g. wenzhou-2023.',
      );
    }
    const same = first.get(id) ?? [...first.values()].find((other) => other.source.text === source.text);
    if (same?.id === id)
      report(
        source.file,
        'duplicate-policy',
        `the policy id “${id}” is used twice: ${same.source.file} has it too`,
        'Give each policy a folder of its own, <city>-<year>; remove the one that is not meant.',
      );
    else if (same)
      report(
        source.file,
        'duplicate-source',
        `this text is that of ${same.source.file}, character for character`,
        'Remove one of the two folders, or put the right text in.',
      );
    first.set(id, policy);
  }
  return diagnostics;
}

type TopicsOf = Parameters<typeof annotate>[0]['topics'];
type UnitsOf = Parameters<typeof annotate>[0]['units']['data'];

function recordOf(
  input: PolicyInput,
  seed: PolicySeed,
  restoration: Restoration,
  surroundings: Surrounding[],
): PolicyRecord {
  const { errata: _errata, partKinds: _partKinds, ...known } = seed;
  const repairs: Record<string, number> = {};
  for (const { rules } of restoration.repairs) for (const rule of rules) repairs[rule] = (repairs[rule] ?? 0) + 1;
  return {
    ...known,
    id: input.id,
    periodIsOver: endOfPeriod(seed.period.to) < seed.period.checkedOn,
    surroundings,
    source: { file: input.source.file, sha256: seed.sha256 },
    repairs,
    judgedAgainst: [],
  };
}

/** The last day of a year, month or day in ISO 8601; what has no end is never over. e.g. "2025" → "2025-12-31" */
function endOfPeriod(to: string | null): string {
  if (to === null) return '9999-12-31';
  return to.length === 4 ? `${to}-12-31` : to.length === 7 ? `${to}-31` : to;
}

function checkDigest(input: PolicyInput, policy: Seed<PolicySeed>): Diagnostic[] {
  // The bytes as they lie on disk: decoding is only accepted where encoding gives them back.
  const actual = sha256(encodeAs(input.source.text, input.source.encoding ?? 'utf-8'));
  if (actual === policy.data.sha256) return [];
  return [
    {
      severity: 'error',
      code: 'source-changed',
      file: policy.file,
      ...policy.locate(['sha256']),
      message: `${input.source.file} has SHA-256 ${actual}, not the one noted here`,
      remedy: 'Put the source back as it was given; if it was replaced on purpose, note its new SHA-256 here.',
    },
  ];
}

function unknownCity(record: PolicyRecord, file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'unknown-city',
    file,
    line: 1,
    column: 1,
    message: `policy ${record.id} belongs to the city “${record.city}”, which is not listed here`,
    remedy: `Add the city to ${file} with its name and its code of GB/T 2260.`,
  };
}

const cityOrder = (cities: Seed<{ id: string }[]>, policy: ReadPolicy): number =>
  cities.data.findIndex(({ id }) => id === policy.record.city);

const sentenceIds = (paragraphs: readonly { segments: readonly { id?: string }[] }[]): string[] =>
  paragraphs.flatMap(({ segments }) => segments.flatMap(({ id }) => id ?? []));
