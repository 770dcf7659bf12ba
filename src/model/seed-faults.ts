import type { YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { fault, type Diagnostic, type Locate } from './diagnostics.ts';

/* What is said of a seed file that cannot be read, for the person who wrote it. */

type Issue = z.core.$ZodIssue;

/** What wording a fault needs to know of the file. */
export interface FaultContext {
  text: string;
  locate: Locate;
  /** Finds a key, where `locate` finds its value. */
  locateKey: Locate;
  isThere: (path: readonly PropertyKey[]) => boolean;
}

/** The parser's own note of the place, which the diagnostic has. e.g. " at line 1, column 31:" */
const PLACE = / at line \d+, column \d+:?$/u;

/** Words a fault that the YAML parser found. */
export function syntaxFault(
  file: string,
  { code, message, linePos }: Pick<YAMLParseError, 'code' | 'message' | 'linePos'>,
): Diagnostic {
  const [{ line, col }] = linePos ?? [{ line: 1, col: 1 }];
  const remedy =
    code === 'DUPLICATE_KEY'
      ? 'The key stands twice in one mapping: join the two, or remove one.'
      : 'Correct the YAML there; text with “: ”, “#” or a leading “-” needs quotation marks.';
  const what = (message.split('\n')[0] ?? message).replace(PLACE, '');
  return fault({ file, line, column: col }, 'yaml-syntax', what, remedy);
}

/** So many keys are not forgotten one by one: the file is cut off. */
const MANY_MISSING = 3;

const isMissingKey = ({ code, path, message }: Issue): boolean =>
  code === 'invalid_type' && path.length === 1 && message.endsWith('received undefined');

/** Words all that a schema found wrong; of a file that ends too early it tells once, not once a key. */
export function schemaFaults(issues: readonly Issue[], context: FaultContext): Diagnostic[] {
  if (issues.length < MANY_MISSING || !issues.every(isMissingKey))
    return issues.flatMap(branchIssues).map((issue) => schemaFault(issue, context));
  const keys = issues.map(({ path }) => String(path[0])).join(', ');
  const end = context.text.trimEnd().split('\n').length;
  const message = `these keys are missing: ${keys}; the file ends at line ${end}`;
  const remedy = 'If it was cut off, put the rest back; the keys are declared in src/model/schema/.';
  return [fault(context.locate([]), 'seed-incomplete', message, remedy)];
}

/**
 * Of a value that may have one of several shapes, the faults in the shape that it seems meant to have:
 * the one whose type it is of.
 */
function branchIssues(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  return meant ? meant.flatMap((inner) => branchIssues({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

function schemaFault(issue: Issue, { locate, locateKey, isThere }: FaultContext): Diagnostic {
  const [wrongKey] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const at = wrongKey === undefined ? locate(issue.path) : locateKey([...issue.path, wrongKey]);
  const where = issue.path.map(String).join('.') || 'the file';
  const remedy =
    wrongKey === undefined
      ? remedyFor(issue, isThere(issue.path))
      : 'Remove the key or correct its spelling; the keys are declared in src/model/schema/.';
  return fault(at, 'seed-invalid', `${where}: ${issue.message}`, remedy);
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
function remedyFor(issue: Issue, isThere: boolean): string {
  const what = wanted(issue);
  if (what === null) return 'Correct the value to that; src/model/schema/ says what the key is for.';
  return isThere ? `Write ${what}.` : `Add \`${String(issue.path.at(-1) ?? '')}\`: it takes ${what}.`;
}

/** What is written where an issue is; `null` where its message says it. */
function wanted(issue: Issue): string | null {
  if (issue.code === 'invalid_type') return WRITTEN[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'invalid_union') return null;
  const types = issue.errors.flat().filter((inner) => inner.code === 'invalid_type');
  return types.map(wanted).join(', or ');
}
