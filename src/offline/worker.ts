import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheOnly, NetworkOnly } from 'workbox-strategies';
import { cachePrefix, TAKE_OVER, type Pack, type PackedFile } from './pack.ts';

/*
 * Keeps one build of the site whole and answers from it, so that pages, scripts and index always belong
 * together. A new build is fetched beside the old one and waits until its reader asks for it, or has
 * closed every tab. What is not kept (downloads) comes from the network.
 */

/** The part of the service worker's interface that is used here; the compiler's library describes windows only. */
interface WorkerScope {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}
declare const self: WorkerScope;
/** The pack's address below the scope, and the build's name; put here by scripts/build/offline.ts. */
declare const PACK: string;
declare const BUILD: string;

const { scope } = self.registration;
const prefix = cachePrefix(scope);
const cacheName = `${prefix}${BUILD}`;
const PUTS_AT_ONCE = 50;

function response({ type, caching, body, base64 }: PackedFile, headers: Pack['headers']): Response {
  const data = base64 ? Uint8Array.from(atob(body), (character) => character.charCodeAt(0)) : body;
  return new Response(data, {
    headers: [
      ['Content-Type', type],
      ['Cache-Control', caching],
      ...headers.map(([name, value]): [string, string] => [name, value]),
    ],
  });
}

/** Fetches the pack and keeps every file of it; all or nothing. */
async function install(): Promise<void> {
  const answer = await fetch(new URL(PACK, scope));
  if (!answer.ok) throw new Error(`${answer.status} for ${PACK}`);
  const { headers, files } = (await answer.json()) as Pack;
  try {
    const cache = await caches.open(cacheName);
    for (let i = 0; i < files.length; i += PUTS_AT_ONCE) {
      await Promise.all(
        files.slice(i, i + PUTS_AT_ONCE).map((file) => cache.put(new URL(file.path, scope), response(file, headers))),
      );
    }
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function removeOlder(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(names.map((name) => caches.delete(name)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});
self.addEventListener('activate', (event) => {
  event.waitUntil(removeOlder());
});
self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

// A page is the same for every query: its script reads that, and an index file is asked for with a time stamp.
const kept = new CacheOnly({ cacheName, matchOptions: { ignoreSearch: true, ignoreVary: true } });
const network = new NetworkOnly();
const fromBuild = async (options: Parameters<typeof kept.handle>[0]): Promise<Response> =>
  kept.handle(options).catch(() => network.handle(options));

registerRoute(new NavigationRoute(fromBuild));
registerRoute(({ url, sameOrigin }) => sameOrigin && url.href.startsWith(scope), fromBuild);

/** Without a network: the page at the address with its slash, else the page that says what is kept. */
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const folder = new URL(`${new URL(request.url).pathname}/`, scope);
  if (!request.url.endsWith('/') && (await caches.match(folder, { cacheName }))) return Response.redirect(folder, 302);
  return (await caches.match(new URL('offline/', scope), { cacheName })) ?? Response.error();
});
