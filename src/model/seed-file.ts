import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { positionFinder, type Locate, type StageResult } from './diagnostics.ts';
import type { Encoding } from './schema/ledger.ts';
import { schemaFaults, syntaxFault } from './seed-faults.ts';

/** A seed file as read: where it lies (for diagnostics) and what it holds. */
export interface SeedFile {
  file: string;
  text: string;
  /** How the file spells it; UTF-8 where nothing is said. */
  encoding?: Encoding;
}

/** A validated seed and a finder for the place of any of its nodes. */
export interface Seed<T> {
  file: string;
  data: T;
  locate: Locate;
}

/**
 * Joins seeds whose values are objects of lists into one, list by list; what lies in it is located
 * in the file that it came from.
 */
export function joinSeeds<K extends string, T extends Record<K, readonly unknown[]>>(
  seeds: readonly [Seed<T>, ...Seed<T>[]],
  keys: readonly K[],
): Seed<T> {
  const [first] = seeds;
  const locate: Locate = ([key, index, ...rest]) => {
    if (typeof index !== 'number') return first.locate(key === undefined ? [] : [key]);
    let at = index;
    for (const seed of seeds) {
      const { length } = seed.data[key as K];
      if (at < length) return seed.locate([key as K, at, ...rest]);
      at -= length;
    }
    return first.locate([]);
  };
  const lists = keys.map((key) => [key, seeds.flatMap(({ data }): unknown[] => [...data[key]])]);
  return { file: first.file, data: Object.fromEntries(lists) as T, locate };
}

/**
 * Parses YAML 1.2 and validates it. Every fault is a diagnostic at the line that holds it;
 * the value is `null` when there is one.
 */
export function parseSeed<S extends z.ZodType>(input: SeedFile, schema: S): StageResult<Seed<z.output<S>> | null> {
  const { file, text } = input;
  const document = parseDocument(text);
  if (document.errors.length > 0)
    return { value: null, diagnostics: document.errors.map((error) => syntaxFault(file, error)) };
  const locate = locator(document, input);
  const { data, error } = schema.safeParse(document.toJS());
  if (!error) return { value: { file, data, locate }, diagnostics: [] };
  const context = {
    text,
    locate,
    locateKey: keyLocator(document, input),
    isThere: (path: readonly PropertyKey[]) => document.hasIn(path),
  };
  return { value: null, diagnostics: schemaFaults(error.issues, context) };
}

/** The same finder for a text that was validated before: it parses when it is first asked. */
export function lazyLocator(input: SeedFile): Locate {
  let locate: Locate | undefined;
  return (path) => {
    locate ??= locator(parseDocument(input.text), input);
    return locate(path);
  };
}

/** Where a node of a document begins, where it has a place. */
const startOf = (node: unknown): number | undefined =>
  (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];

/** Finds the deepest node on a path that exists, so that a missing key points to its parent. */
function locator(document: Document, { file, text }: SeedFile): Locate {
  const positionOf = positionFinder(text);
  return (path) => {
    const starts = path.map((_, i) => startOf(document.getIn(path.slice(0, i + 1), true)));
    const start = [startOf(document.contents), ...starts].findLast((offset) => offset !== undefined);
    return { file, ...positionOf(start ?? 0) };
  };
}

/** Finds the key at the end of a path: its value may begin on a later line. */
function keyLocator(document: Document, input: SeedFile): Locate {
  const positionOf = positionFinder(input.text);
  return (path) => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
      : undefined;
    const start = startOf(pair?.key);
    return start === undefined ? locator(document, input)(path) : { file: input.file, ...positionOf(start) };
  };
}
