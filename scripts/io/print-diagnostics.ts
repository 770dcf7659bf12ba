import { formatDiagnostic, type Diagnostic } from '../../src/model/diagnostics.ts';
import type { Effects } from './effects.ts';

/**
 * Prints findings as errors.
 * @param most more of them than this are counted, not shown.
 * @param where says at the end of the count where all of them are.
 */
export function printDiagnostics(
  effects: Pick<Effects, 'error'>,
  diagnostics: readonly Diagnostic[],
  most = Infinity,
  where = '.',
): void {
  for (const diagnostic of diagnostics.slice(0, most)) effects.error(formatDiagnostic(diagnostic));
  if (diagnostics.length > most) effects.error(`… and ${diagnostics.length - most} more${where}`);
}
