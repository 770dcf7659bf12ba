import { keepLoaded } from '../../ui/loading.ts';

/**
 * Fetches a page of this site, each once. The document is only read: its scripts do not run.
 * @throws Error when it does not arrive; a later call tries again.
 */
export const fetchedPage = keepLoaded(request);

/** Asks for a document, not for a text to be parsed: Trusted Types refuse to make markup of a string. */
function request(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.responseType = 'document';
    sent.addEventListener('load', () => {
      if (sent.status === 200 && sent.responseXML) resolve(sent.responseXML);
      else reject(new Error(`${address}: ${sent.status}`));
    });
    sent.addEventListener('error', () => {
      reject(new Error(`${address}: no answer`));
    });
    sent.open('GET', address);
    sent.send();
  });
}
