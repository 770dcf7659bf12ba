import type { SearchDocument } from './document.ts';
import { loadDocument, rank, searchIndex, type PagefindApi } from './engine.ts';
import { renderHits } from './hits.ts';
import { parseQuery } from './query.ts';

const results = element('results');
const hits = element('hits');
const message = element('search-message');
const form = element('search-form') as HTMLFormElement;
const input = element('q') as HTMLInputElement;
const base = results.dataset['base'] ?? '/';

/** Counts searches, so that a slow one cannot overwrite a later one. */
let latest = 0;
let engine: Promise<PagefindApi> | undefined;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the search page lacks #${id}`);
  return found;
}

/** Loads Pagefind on the first search; a failed load may be tried again. */
function loadEngine(): Promise<PagefindApi> {
  engine ??= start().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** Pagefind's own worker is started by a bare address, which the page's policy refuses. */
async function start(): Promise<PagefindApi> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as PagefindApi & { options(options: { noWorker: boolean }): Promise<void> };
  await pagefind.options({ noWorker: true });
  return pagefind;
}

function show(status: string, text: string, total: number, found: readonly SearchDocument[], runs: readonly string[]): void {
  renderHits(hits, found, runs, base);
  message.textContent = text;
  results.dataset['total'] = String(total);
  results.dataset['searchStatus'] = status;
}

async function run(text: string): Promise<void> {
  const turn = ++latest;
  const query = parseQuery(text);
  document.title = document.title.replace(/^.*?检索/u, text.trim() === '' ? '检索' : `“${text.trim()}” · 检索`);
  if (query.runs.length === 0) {
    show('idle', '', 0, [], []);
    return;
  }
  results.dataset['searchStatus'] = 'loading';
  message.textContent = '正在检索……';
  try {
    const found = await searchIndex(await loadEngine(), query);
    const documents = rank(await Promise.all(found.map(loadDocument)), query);
    if (turn !== latest) return;
    show('done', summary(text, documents), documents.length, documents, query.runs);
  } catch (error) {
    if (turn !== latest) return;
    console.error(error);
    show('failed', '检索数据没有载入，可能是网络断开。请重试，或从页首进入各市全文，用浏览器的查找功能。', 0, [], []);
  }
}

function summary(text: string, documents: readonly SearchDocument[]): string {
  if (documents.length > 0) return `${documents.length}条条文含有“${text.trim()}”。`;
  const several = /\s/u.test(text.trim());
  return `没有条文含有“${text.trim()}”。${several ? '可以去掉其中一个词再试。' : '可以换一个更短的词再试。'}`;
}

function fromAddress(): void {
  const text = new URLSearchParams(location.search).get('q') ?? '';
  input.value = text;
  void run(text);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value;
  const address = new URL(location.href);
  if (text === '') address.searchParams.delete('q');
  else address.searchParams.set('q', text);
  if (address.href !== location.href) history.pushState(null, '', address);
  void run(text);
});
window.addEventListener('popstate', fromAddress);
fromAddress();
