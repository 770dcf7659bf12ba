import { features } from 'web-features';
import { FLOOR } from '../build/floor.mjs';

/** Since which versions browsers have what, by the keys of MDN's compatibility data. e.g. "api.URL.canParse_static" */
const SUPPORT = new Map(
  Object.values(features).flatMap((feature) =>
    Object.entries(('status' in feature && feature.status.by_compat_key) || {}).map(([key, { support }]) => [
      key,
      support,
    ]),
  ),
);

/**
 * Says which browsers lack something; none for a key that is not known.
 * e.g. "javascript.builtins.Array.toSorted" → ["chrome 110"]
 * @param {string} key
 * @param {Readonly<Record<string, number>>} floor the oldest version of each.
 */
export function lackedBy(key, floor = FLOOR) {
  const support = SUPPORT.get(key);
  return Object.entries(support ? floor : {})
    .filter(([name, version]) => !(Number.parseFloat(support[name]?.replace('≤', '')) <= version))
    .map(([name]) => `${name} ${support[name] ?? '(none)'}`);
}

/** The keys that end in a name, for values whose property does not matter. e.g. ("css.types.", "light-dark") */
export const keysEndingIn = (start, name) =>
  [...SUPPORT.keys()].filter((key) => key.startsWith(start) && key.endsWith(`.${name}`));
