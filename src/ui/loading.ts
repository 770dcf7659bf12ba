/**
 * Fetches JSON of this site.
 * @throws Error when it does not arrive.
 */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json();
}

/** Loads each thing once; one that did not arrive is asked for again when next wanted. */
export function keepLoaded<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key) ?? load(key);
    kept.set(key, known);
    known.catch(() => kept.delete(key));
    return known;
  };
}
