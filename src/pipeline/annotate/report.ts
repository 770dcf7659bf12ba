import type { Diagnostic } from '../../model/diagnostics.ts';
import type { Seed } from '../../model/seed-file.ts';

/** Adds an error at a node of a seed file. */
export type Report = (path: readonly PropertyKey[], code: string, message: string, remedy: string) => void;

/** Makes a reporter for one seed file. */
export function reporter(seed: Pick<Seed<unknown>, 'file' | 'locate'>, into: Diagnostic[]): Report {
  return (path, code, message, remedy) => {
    into.push({ severity: 'error', code, file: seed.file, ...seed.locate(path), message, remedy });
  };
}

export const VERBATIM = 'Quote the restored text character for character; `npm run content` writes it to content/.';
