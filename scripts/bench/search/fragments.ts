import { gunzipSync } from 'node:zlib';
import type { Effects } from '../../io/effects.ts';

const FRAGMENT = '.pf_fragment';

/**
 * Reads whose fragment each of Pagefind's results is.
 * @returns a function from a result's id, which is its fragment's name, to the clause id.
 */
export function fragmentIds(effects: Effects, folder: string): (hit: string) => string {
  const ids = new Map<string, string>();
  for (const file of effects.listFiles(folder)) {
    if (!file.endsWith(FRAGMENT)) continue;
    const bytes = effects.readBytes(`${folder}/${file}`);
    const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : Buffer.from(bytes)).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(file.slice(file.lastIndexOf('/') + 1, -FRAGMENT.length), url.replace(/^\/|\/$/gu, ''));
  }
  return (hit) => ids.get(hit) ?? hit;
}
