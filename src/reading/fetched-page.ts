const pages = new Map<string, Promise<Document>>();

/**
 * Fetches a page of this site, each once. The document is only read: its scripts do not run.
 * @throws Error when it does not arrive; a later call tries again.
 */
export function fetchedPage(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const page = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  });
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}
