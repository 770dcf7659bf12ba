import { isScalar, parseDocument, visit } from 'yaml';
import { fault, positionFinder, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import { ReviewSheet } from '../../model/schema.ts';
import { parseSeed, type Seed, type SeedFile } from '../../model/seed-file.ts';
import { UNKNOWN } from './open.ts';

/** Reads a reviewed sheet. Errors name each `?` that is left, and a sheet that nobody signed. */
export function readSheet(file: SeedFile): StageResult<Seed<ReviewSheet> | null> {
  const open = openPlaces(file);
  if (open.length > 0) return { value: null, diagnostics: open };
  const seed = parseSeed(file, ReviewSheet);
  if (seed.value?.data.reviewed !== 'no') return seed;
  const remedy = 'Go through them, correct them, and write `reviewed: yes`.';
  const unsigned = 'nobody has reviewed these proposals yet';
  return { value: null, diagnostics: [fault(seed.value.locate(['reviewed']), 'not-reviewed', unsigned, remedy)] };
}

function openPlaces({ file, text }: SeedFile): Diagnostic[] {
  const positionOf = positionFinder(text);
  const found: Diagnostic[] = [];
  const remedy = 'Write what you judge it to be, or remove the entry.';
  const report = (node: unknown, what: string): void => {
    if (!isScalar(node) || node.value !== UNKNOWN || !node.range) return;
    const at = { file, ...positionOf(node.range[0]) };
    found.push(fault(at, 'proposal-open', `${what} is still “?”`, remedy));
  };
  visit(parseDocument(text), {
    Pair: (_, { key, value }) => {
      report(value, `\`${isScalar(key) ? String(key.value) : ''}\``);
    },
    Seq: (_, { items }) => {
      for (const item of items) report(item, 'an entry');
    },
  });
  return found;
}
