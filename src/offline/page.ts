import { pageElement } from '../ui/dom.ts';
import { formatBytes } from '../ui/format-bytes.ts';
import { cachePrefix, KEEP, REFUSAL, type PackSummary } from './pack.ts';

/* The page /offline/: says whether the site is kept, and keeps or removes it when asked. */
const state = pageElement('offline-state');
const keep = pageElement('offline-keep');
const drop = pageElement('offline-drop');

const TEXTS = {
  none: '还没有存到本机。',
  fetching: '正在存到本机……',
  kept: '已存到本机，没有网络也能用。',
  failed: '没有存成，可能是网络断开或空间不足。请重试。',
  dropped: '已从本机删除，不会再自动存。',
} as const;

function show(name: keyof typeof TEXTS): void {
  state.textContent = TEXTS[name];
  state.dataset['offline'] = name;
  keep.hidden = name === 'kept' || name === 'fetching';
  drop.hidden = name !== 'kept';
}

/** Storage may be forbidden; the site is kept or removed all the same. */
function remember(refused: boolean): void {
  try {
    if (refused) localStorage.setItem(REFUSAL.key, REFUSAL.value);
    else localStorage.removeItem(REFUSAL.key);
  } catch {
    // Asked again on the next visit.
  }
}

/** Follows a service worker until the site is kept, or is not. */
function follow(registration: ServiceWorkerRegistration): void {
  const worker = registration.installing;
  if (registration.active || !worker) {
    show(registration.active ? 'kept' : 'none');
    return;
  }
  show('fetching');
  worker.addEventListener('statechange', () => {
    if (worker.state === 'activated') show('kept');
    if (worker.state === 'redundant') show('failed');
  });
}

/** The registration that the script of every page makes when asked. */
async function whenRegistered(): Promise<ServiceWorkerRegistration> {
  // It is there before its worker is.
  for (let tries = 0; tries < 100; tries++) {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration && (registration.installing ?? registration.active)) return registration;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('the service worker did not start');
}

async function removeSite(): Promise<void> {
  remember(true);
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  const prefix = cachePrefix(registration?.scope ?? '');
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
  show('dropped');
}

async function showSize(): Promise<void> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/u, '/')}offline.json`);
  const { pages, bytes, leftOut } = (await response.json()) as PackSummary;
  const rest = leftOut.length === 0 ? '' : `未包括：${leftOut.join('、')}。`;
  pageElement('offline-size').textContent =
    `共${pages}页，下载约${formatBytes(bytes.brotli)}至${formatBytes(bytes.gzip)}（视网站的压缩方式），在本机占约${formatBytes(bytes.plain)}。${rest}`;
}

async function start(): Promise<void> {
  if (!('serviceWorker' in navigator)) {
    state.textContent = '这个浏览器不能把网站存到本机。';
    return;
  }
  keep.addEventListener('click', () => {
    remember(false);
    show('fetching');
    window.dispatchEvent(new Event(KEEP));
    void whenRegistered().then(follow, () => {
      show('failed');
    });
  });
  drop.addEventListener('click', () => void removeSite());
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration) follow(registration);
  else {
    show('none');
    // The script of every page may have it kept meanwhile.
    void navigator.serviceWorker.ready.then(() => {
      show('kept');
    });
  }
  await showSize().catch(() => undefined);
}

void start();
