import { hasErrors, lineStarts, positionFinder, type Diagnostic, type StageResult } from '../model/diagnostics.ts';
import type { PolicyDocument, PolicySeed } from '../model/schema.ts';
import type { SeedFile } from '../model/seed-file.ts';
import { parse } from './parse/index.ts';
import { restore, type Restoration } from './restore/index.ts';
import { sourceFinder } from './restore/ledger.ts';

/** A text as it is read, whatever is known of it. */
export interface ReadDocument {
  restoration: Restoration;
  document: PolicyDocument;
}

/** What reading a text needs to know of it: `PolicySeed` has all of it. */
interface ReadOptions extends Pick<PolicySeed, 'errata' | 'partKinds'> {
  /** Where errata are to be written; shown in diagnostics. */
  errataFile: string;
}

/** Restores and parses a text. Findings of the parser are told only of a text that is restored. */
export function readDocument(
  source: SeedFile,
  { errata, errataFile, partKinds }: ReadOptions,
): StageResult<ReadDocument> {
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

/**
 * Returns a function that turns a finding's place in the restored text into the place in the source that
 * it was read from.
 */
function placeFinder(source: string, { text, repairs }: Restoration): (diagnostic: Diagnostic) => Diagnostic {
  const starts = lineStarts(text);
  const positionOf = positionFinder(source);
  const sourceOf = sourceFinder(repairs);
  return (diagnostic) => {
    const { line, column } = diagnostic;
    if (line === undefined || column === undefined || column === 1) return diagnostic;
    return { ...diagnostic, ...positionOf(sourceOf((starts[line - 1] ?? 0) + column - 1)) };
  };
}

/** Counts the steps that repairs took, by their rules. */
export function countSteps({ repairs }: Restoration): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const rule of repairs.flatMap(({ rules }) => rules)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
