import { isScalar, parseDocument, visit } from 'yaml';
import { NEEDED } from '../../src/kit/propose/policy-yaml.ts';
import { positionFinder, type Diagnostic } from '../../src/model/diagnostics.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';

interface OpenWork {
  id: string;
  policy: SeedFile;
  cities: SeedFile;
  findings: readonly Diagnostic[];
  /** The proposals as they lie there; `null` where there are none. */
  sheet: string | null;
  /** Numerals that no proposal could name. */
  unquotable: readonly string[];
  /** The command that was run, to be run again. */
  command: string;
}

/** Says in order what people still have to do until the build takes the policy. */
export function stillToJudge({ id, policy, cities, findings, sheet, unquotable, command }: OpenWork): string[] {
  const settle = findings.filter(({ severity, code }) => severity === 'error' && code !== 'unknown-part');
  const parts = findings.filter(({ code }) => code === 'unknown-part');
  const steps = [
    ...settle.map(
      ({ line, column, code, remedy }) =>
        `${policy.file}: settle ${code} at line ${line ?? 1}, column ${column ?? 1}. ${remedy}`,
    ),
    ...parts.map(
      ({ line, remedy }) => `${policy.file}: line ${line ?? 1} of the text begins a part of unknown kind. ${remedy}`,
    ),
    ...gaps(policy, Object.keys(NEEDED)),
    ...gaps(cities, ['name', 'fullName', 'province', 'code']),
    ...unquotable.map((numeral) => `facts.yaml: classify by hand ${numeral}; it stands more than once in its place`),
    ...(settle.length > 0
      ? [`Then run \`${command}\` again: proposals are made once the text is settled.`]
      : sheetSteps(id, sheet)),
  ];
  if (steps.length === 0) return ['', `Nothing is left to judge of ${id}. Run \`npm run content\`.`];
  return ['', `Still to judge before the build takes ${id}:`, ...steps.map((step, i) => `  ${i + 1}. ${step}`)];
}

/** The lines of a file on which one of the keys is `null`. */
function gaps({ file, text }: SeedFile, keys: readonly string[]): string[] {
  const positionOf = positionFinder(text);
  const found: string[] = [];
  visit(parseDocument(text), {
    Pair: (_, { key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (keys.includes(name) && isScalar(value) && value.value === null && value.range)
        found.push(`${file}:${positionOf(value.range[0]).line}: fill in ${name}`);
    },
  });
  return found;
}

/** What a sheet holds, by how its lines begin. */
const SHEET_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^ {4}topics:/gmu, 'clauses under topics'],
  [/^ {6}- \{[^\n]*\bmetric: /gmu, 'figures'],
  [/^ {6}- \{[^\n]*\bclass: /gmu, 'other numerals'],
  [/^ {6}- \{[^\n]*\binstrument: /gmu, 'supports'],
  [/^ {4}card:/gmu, 'cards'],
  [/^ {2}- \{ name: /gmu, 'bodies'],
  [/^ {12}- \{ to: /gmu, 'pairs of sentences'],
  [/^(?: {6}| {8,10})s\d+: /gmu, 'sentences without an answer'],
];
/** A value that the rules do not know. e.g. `role: "?"` */
const QUESTION = /(?:: |[[,] ?)"\?"/gu;

function sheetSteps(id: string, sheet: string | null): string[] {
  if (sheet === null) return [];
  const count = (pattern: RegExp): number => sheet.match(pattern)?.length ?? 0;
  const parts = SHEET_PARTS.flatMap(([pattern, name]) => (count(pattern) > 0 ? [`${count(pattern)} ${name}`] : []));
  const open = count(QUESTION) > 0 ? `; ${count(QUESTION)} marked "?" must be filled in` : '';
  return [
    `Review seeds/${id}/proposed.yaml: ${parts.join(', ')}${open}.`,
    `Write \`reviewed: yes\` in it and run \`npm run policy:add -- accept ${id}\`.`,
  ];
}
