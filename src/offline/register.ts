import { scriptAddress } from '../ui/trusted.ts';
import { KEEP, REFUSAL, TAKE_OVER } from './pack.ts';

/*
 * Runs on every page: has the browser keep the site once the page is there and idle, and says when a new
 * build waits. Nothing of a page depends on it.
 */

/** What some browsers tell of the connection. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Asks the browser to keep the site. */
function keepSite(): Promise<ServiceWorkerRegistration> {
  const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
  return navigator.serviceWorker.register(scriptAddress(`${base}sw.js`), { scope: base });
}

/**
 * True where the reader pays for bytes, or waits for them, or said no. The page /offline/ keeps the site all the
 * same.
 */
function wouldRather(): boolean {
  const { saveData, effectiveType } = (navigator as { connection?: Connection }).connection ?? {};
  return saveData === true || (effectiveType ?? '').endsWith('2g') || refused();
}

function refused(): boolean {
  try {
    return localStorage.getItem(REFUSAL.key) === REFUSAL.value;
  } catch {
    return false; // Storage may be forbidden.
  }
}

/** Says that a new build waits; the reader decides when the tab changes over. */
function announce(waiting: ServiceWorker): void {
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  notice.setAttribute('role', 'status');
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  };
  document.querySelector('.update-notice')?.remove();
  document.body.append(notice);
  // A screen reader speaks what comes into a region that is there already.
  setTimeout(() => {
    notice.append(
      '网站内容有更新。',
      button('载入新版本', () => {
        waiting.postMessage(TAKE_OVER);
      }),
      button('稍后', () => {
        notice.remove();
      }),
    );
  });
}

function watch(registration: ServiceWorkerRegistration): void {
  // Without a controller this is the first build that is kept: there is none to change over from.
  const look = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) announce(registration.waiting);
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  look();
}

/** A page that an older build gave loads again when a new one takes over, so that it never mixes the two. */
function followBuild(): void {
  if (!navigator.serviceWorker.controller) return;
  let following = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!following) location.reload();
    following = true;
  });
}

async function start(): Promise<void> {
  const present = await navigator.serviceWorker.getRegistration();
  if (present ?? !wouldRather()) watch(await keepSite());
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  followBuild();
  window.addEventListener(KEEP, () => void keepSite().then(watch, () => undefined));
  const whenIdle = (): void => {
    const run = (): void => void start().catch(() => undefined);
    if ('requestIdleCallback' in window) requestIdleCallback(run);
    else setTimeout(run, 2000);
  };
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle);
}
