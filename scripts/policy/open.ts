import { LineCounter, isScalar, parseDocument, visit } from 'yaml';
import type { Diagnostic } from '../../src/model/diagnostics.ts';
import { NEEDED } from '../../src/kit/propose/policy-yaml.ts';
import type { SeedFile } from '../../src/model/seed-file.ts';

export interface OpenWork {
  id: string;
  seeds: string;
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
  const steps: string[][] = [
    settle.map(
      ({ line, column, code, remedy }) =>
        `${policy.file}: settle ${code} at line ${line ?? 1}, column ${column ?? 1}. ${remedy}`,
    ),
    parts.map(
      ({ line, remedy }) => `${policy.file}: line ${line ?? 1} of the text begins a part of unknown kind. ${remedy}`,
    ),
    gaps(policy, Object.keys(NEEDED)),
    gaps(cities, ['name', 'fullName', 'province', 'code']),
    unquotable.map((numeral) => `facts.yaml: classify by hand ${numeral}; it stands more than once in its place`),
    settle.length > 0
      ? [`Then run \`${command}\` again: proposals are made once the text is settled.`]
      : sheetSteps(id, sheet),
  ];
  const lines = steps.flat();
  if (lines.length === 0) return ['', `Nothing is left to judge of ${id}. Run \`npm run content\`.`];
  return ['', `Still to judge before the build takes ${id}:`, ...lines.map((line, i) => `  ${i + 1}. ${line}`)];
}

function gaps(file: SeedFile, keys: readonly string[]): string[] {
  const lineCounter = new LineCounter();
  const found: string[] = [];
  visit(parseDocument(file.text, { lineCounter }), {
    Pair: (_, { key, value }) => {
      if (
        !isScalar(key) ||
        !keys.includes(String(key.value)) ||
        !isScalar(value) ||
        value.value !== null ||
        !value.range
      )
        return;
      found.push(`${file.file}:${lineCounter.linePos(value.range[0]).line}: fill in ${String(key.value)}`);
    },
  });
  return found;
}

function sheetSteps(id: string, sheet: string | null): string[] {
  if (sheet === null) return [];
  const count = (pattern: RegExp): number => sheet.match(pattern)?.length ?? 0;
  const parts = [
    [count(/^ {4}topics:/gmu), 'clauses under topics'],
    [count(/^ {6}- \{[^\n]*\bmetric: /gmu), 'figures'],
    [count(/^ {6}- \{[^\n]*\bclass: /gmu), 'other numerals'],
    [count(/^ {6}- \{[^\n]*\binstrument: /gmu), 'supports'],
    [count(/^ {4}card:/gmu), 'cards'],
    [count(/^ {2}- \{ name: /gmu), 'bodies'],
    [count(/^ {12}- \{ to: /gmu), 'pairs of sentences'],
    [count(/^ {8,10}s\d+: /gmu) + count(/^ {6}s\d+: /gmu), 'sentences without an answer'],
  ] as const;
  const open = count(/(?:: |[[,] ?)"\?"/gu);
  const what = parts
    .filter(([n]) => n > 0)
    .map(([n, name]) => `${n} ${name}`)
    .join(', ');
  return [
    `Review seeds/${id}/proposed.yaml: ${what}${open > 0 ? `; ${open} marked "?" must be filled in` : ''}.`,
    `Write \`reviewed: yes\` in it and run \`npm run policy:add -- accept ${id}\`.`,
  ];
}
