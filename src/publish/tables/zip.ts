import { strToU8, zipSync, type Zippable } from 'fflate';

/**
 * Packs files into a ZIP. The same files give the same bytes: names are sorted, and the one time
 * stamp is noon of the day given. ZIP stores local time without a zone, so the day is taken as local;
 * midnight would not do, since the clocks of some zones skip it.
 */
export function zip(files: ReadonlyMap<string, string | Uint8Array>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const entries: Zippable = {};
  for (const name of [...files.keys()].sort()) {
    const body = files.get(name) ?? '';
    entries[name] = typeof body === 'string' ? strToU8(body) : body;
  }
  return zipSync(entries, { level: 9, mtime: new Date(year, month - 1, day, 12) });
}
