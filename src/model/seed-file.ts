import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Position, StageResult } from './diagnostics.ts';
import type { Encoding } from './schema.ts';

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
  /** e.g. locate(["pairs", 3, "note"]) → { line: 41, column: 11 } */
  locate(path: readonly PropertyKey[]): Position & { file?: string };
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
  const join = (key: K): unknown[] => seeds.flatMap(({ data }) => data[key]);
  const locate: Seed<T>['locate'] = ([key, index, ...rest]) => {
    if (typeof index !== 'number') return first.locate(key === undefined ? [] : [key]);
    let at = index;
    for (const seed of seeds) {
      const { length } = seed.data[key as K];
      if (at < length) return { file: seed.file, ...seed.locate([key as K, at, ...rest]) };
      at -= length;
    }
    return first.locate([]);
  };
  return { file: first.file, data: Object.fromEntries(keys.map((key) => [key, join(key)])) as unknown as T, locate };
}

/**
 * Parses YAML 1.2 and validates it. Every fault is a diagnostic at the line that holds it;
 * the value is `null` when there is one.
 */
export function parseSeed<S extends z.ZodType>(input: SeedFile, schema: S): StageResult<Seed<z.output<S>> | null> {
  const lineCounter = new LineCounter();
  const document = parseDocument(input.text, { lineCounter, uniqueKeys: true });
  if (document.errors.length > 0) {
    return { value: null, diagnostics: document.errors.map((error) => syntaxFault(input.file, error)) };
  }
  const locate = locator(document, lineCounter);
  const result = schema.safeParse(document.toJS());
  if (!result.success) {
    const missing = result.error.issues.filter(isMissingKey);
    const isCut = missing.length >= MANY_MISSING && missing.length === result.error.issues.length;
    const diagnostics = isCut
      ? [incomplete(input, missing, locate)]
      : result.error.issues
          .flatMap(branchIssues)
          .map((issue) =>
            schemaFault(input.file, issue, document, { locate, locateKey: keyLocator(document, lineCounter) }),
          );
    return { value: null, diagnostics };
  }
  return { value: { file: input.file, data: result.data, locate }, diagnostics: [] };
}

/** The same finder for a text that was validated before: it parses when it is first asked. */
export function lazyLocator(text: string): Seed<unknown>['locate'] {
  let locate: Seed<unknown>['locate'] | undefined;
  return (path) => {
    const lineCounter = new LineCounter();
    locate ??= locator(parseDocument(text, { lineCounter }), lineCounter);
    return locate(path);
  };
}

/** The parser's own note of the place, which the diagnostic has. e.g. " at line 1, column 31:" */
const PLACE = / at line \d+, column \d+:?$/u;

function syntaxFault(
  file: string,
  error: { code: string; message: string; linePos?: readonly { line: number; col: number }[] },
): Diagnostic {
  const place = error.linePos?.[0];
  return {
    severity: 'error',
    code: 'yaml-syntax',
    file,
    line: place?.line ?? 1,
    column: place?.col ?? 1,
    message: (error.message.split('\n')[0] ?? error.message).replace(PLACE, ''),
    remedy:
      error.code === 'DUPLICATE_KEY'
        ? 'The key stands twice in one mapping: join the two, or remove one.'
        : 'Correct the YAML there; text with “: ”, “#” or a leading “-” needs quotation marks.',
  };
}

/** So many keys are not forgotten one by one: the file is cut off. */
const MANY_MISSING = 3;

const isMissingKey = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_type' && issue.path.length === 1 && issue.message.endsWith('received undefined');

/** Tells of a file that ends too early once, not once a key. */
function incomplete(
  { file, text }: SeedFile,
  missing: readonly z.core.$ZodIssue[],
  locate: Seed<unknown>['locate'],
): Diagnostic {
  const keys = missing.map(({ path }) => String(path[0])).join(', ');
  return {
    severity: 'error',
    code: 'seed-incomplete',
    file,
    ...locate([]),
    message: `these keys are missing: ${keys}; the file ends at line ${text.trimEnd().split('\n').length}`,
    remedy: 'If it was cut off, put the rest back; the keys are declared in src/model/schema.ts.',
  };
}

/** Of a value that may have one of several shapes, the faults in the shape that it seems meant to have: the one whose type it is of. */
function branchIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  return meant ? meant.flatMap((inner) => branchIssues({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

function schemaFault(
  file: string,
  issue: z.core.$ZodIssue,
  document: Document,
  { locate, locateKey }: Record<'locate' | 'locateKey', Seed<unknown>['locate']>,
): Diagnostic {
  const where = issue.path.map(String).join('.') || 'the file';
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return {
    severity: 'error',
    code: 'seed-invalid',
    file,
    ...(keys[0] === undefined ? locate(issue.path) : locateKey([...issue.path, keys[0]])),
    message: `${where}: ${issue.message}`,
    remedy:
      keys.length > 0
        ? 'Remove the key or correct its spelling; the keys are declared in src/model/schema.ts.'
        : remedyFor(issue, document.hasIn(issue.path)),
  };
}

/** How a value of each type is written. */
const WRITTEN: Readonly<Record<string, string>> = {
  array: 'a list; `[]` for none',
  record: 'keys with values; `{}` for none',
  object: 'keys with values',
  string: 'a text; one that looks like a number in quotation marks',
  number: 'a number, without its unit',
  int: 'a whole number',
  boolean: '`true` or `false`',
};

/** What to write at a place whose value is missing, or is of another type or form. */
function remedyFor(issue: z.core.$ZodIssue, isThere: boolean): string {
  const add = (what: string): string =>
    isThere ? `Write ${what}.` : `Add \`${String(issue.path.at(-1) ?? '')}\`: it takes ${what}.`;
  if (issue.code === 'invalid_type') return add(WRITTEN[issue.expected] ?? issue.expected);
  if (issue.code === 'invalid_value') return add(`one of ${issue.values.map(String).join(', ')}`);
  if (issue.code === 'invalid_union')
    return add(
      issue.errors
        .flatMap((branch) =>
          branch.flatMap((inner) => (inner.code === 'invalid_type' ? [WRITTEN[inner.expected] ?? inner.expected] : [])),
        )
        .join(', or '),
    );
  return 'Correct the value to that; src/model/schema.ts says what the key is for.';
}

type Range = readonly number[] | null | undefined;

/** Finds the deepest node on a path that exists, so that a missing key points to its parent. */
function locator(document: Document, lineCounter: LineCounter): Seed<unknown>['locate'] {
  return (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: Range } | null | undefined)?.range;
      if (range?.[0] === undefined) continue;
      const { line, col } = lineCounter.linePos(range[0]);
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  };
}

/** Finds the key at the end of a path: its value may begin on a later line. */
function keyLocator(document: Document, lineCounter: LineCounter): Seed<unknown>['locate'] {
  return (path) => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
      : undefined;
    const range = (pair?.key as { range?: Range } | undefined)?.range;
    if (range?.[0] === undefined) return locator(document, lineCounter)(path);
    const { line, col } = lineCounter.linePos(range[0]);
    return { line, column: col };
  };
}
