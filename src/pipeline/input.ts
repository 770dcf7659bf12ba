import { together, type Diagnostic, type StageResult } from '../model/diagnostics.ts';
import {
  CitiesSeed,
  CounterpartsSeed,
  MetricsSeed,
  SynonymsSeed,
  TermsSeed,
  TopicsSeed,
  UnitsSeed,
  type City,
  type Metric,
  type Synonyms,
  type Term,
  type Topic,
  type Unit,
} from '../model/schema.ts';
import { joinSeeds, type Seed, type SeedFile } from '../model/seed-file.ts';
import { decode } from './decode/index.ts';
import { rememberSeed, type StepCache } from './step-cache.ts';

/** The seed tree as read from disk, or made up by a test. */
export interface PipelineInput {
  policies: readonly PolicyInput[];
  cities: SeedFile;
  topics: SeedFile;
  units: SeedFile;
  counterparts: SeedFile;
  /** Further files of the same form, such as one for each two policies. */
  moreCounterparts?: readonly SeedFile[];
  metrics: SeedFile;
  terms: SeedFile;
  synonyms: SeedFile;
  /** What went wrong while the files were read; any error ends the run. */
  diagnostics?: readonly Diagnostic[];
}

export interface PolicyInput {
  id: string;
  source: SeedFile;
  policy: SeedFile;
  annotations: SeedFile;
  facts: SeedFile;
  supports: SeedFile;
  cards: SeedFile;
}

/** Decodes the bytes of a seed file; `null` with the reason when they are no text that can be read. */
export function readSeedFile(file: string, bytes: Uint8Array): StageResult<SeedFile | null> {
  const { value, diagnostics } = decode(bytes, file);
  return { value: value && { file, ...value }, diagnostics };
}

/** What policies are read by and judged against. */
export interface SharedLists {
  topics: Seed<Topic[]>;
  units: Seed<Unit[]>;
  counterparts: Seed<CounterpartsSeed>;
  metrics: Seed<Metric[]>;
}

/** Reads the lists that reading and judging policies takes; `null` where one cannot be read. */
export function readShared(input: PipelineInput, cache?: StepCache): StageResult<SharedLists | null> {
  return together<SharedLists>({
    topics: rememberSeed(cache, input.topics, TopicsSeed),
    units: rememberSeed(cache, input.units, UnitsSeed),
    counterparts: readCounterparts(input, cache),
    metrics: rememberSeed(cache, input.metrics, MetricsSeed),
  });
}

/** All lists that policies share. */
export type AllLists = SharedLists & { cities: Seed<City[]>; terms: Seed<Term[]>; synonyms: Seed<Synonyms[]> };

/** Reads them all; `null` where one cannot be read. */
export function readLists(input: PipelineInput, cache?: StepCache): StageResult<AllLists | null> {
  const { value, diagnostics } = together({
    shared: readShared(input, cache),
    cities: rememberSeed(cache, input.cities, CitiesSeed),
    terms: rememberSeed(cache, input.terms, TermsSeed),
    synonyms: rememberSeed(cache, input.synonyms, SynonymsSeed),
  });
  return { value: value && { ...value.shared, ...value }, diagnostics };
}

/** Reads what was judged between policies, from all its files. */
function readCounterparts(
  { counterparts, moreCounterparts = [] }: PipelineInput,
  cache?: StepCache,
): StageResult<Seed<CounterpartsSeed> | null> {
  const read = [counterparts, ...moreCounterparts].map((file) => rememberSeed(cache, file, CounterpartsSeed));
  const [first, ...more] = read.flatMap(({ value }) => value ?? []);
  const isWhole = first && more.length === moreCounterparts.length;
  return {
    value: isWhole ? joinSeeds([first, ...more], ['pairs', 'none', 'unmatched']) : null,
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
