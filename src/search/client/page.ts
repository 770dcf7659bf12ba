import { pageElement, node } from '../../ui/dom.ts';
import { readSearchAddress, searchAddress, type SearchState } from '../query/address.ts';
import type { Answer, Nearest, Suggestion } from '../worker/api.ts';
import { clauseHref, href, pushQuery } from '../../ui/href.ts';
import { searchApi } from './client.ts';
import { createFacetPanel } from './facet-panel.ts';
import { noSelection, type FacetSelection } from '../query/facets.ts';
import { createHitList } from './hit-list.ts';
import { attachSuggestions } from './suggestion-box.ts';

const results = pageElement('results');
const message = pageElement('search-message');
const help = pageElement('search-help');
const more = pageElement('more') as HTMLButtonElement;
const form = pageElement('search-form') as HTMLFormElement;
const input = pageElement('q') as HTMLInputElement;
const WIDE = matchMedia('(min-width: 48rem)');
/** Wide enough for the facets beside the hits. */
const ROOMY = matchMedia('(min-width: 64rem)');
/** What makes a query more than a run of text. */
const OPERATORS = /[\s"\u3000]|^[≥≤<>=]+\d/u;
/** Hits listed at a time. */
const PAGE = 200;

const narrow = pageElement('narrow') as HTMLDetailsElement;
const facets = createFacetPanel(pageElement('facets'), narrow, (selection) => {
  go({ query: input.value, selection });
});
const hits = createHitList(pageElement('hits'), WIDE, fail);

/** Counts searches, so that a slow one cannot overwrite a later one. */
let latest = 0;
let limit = PAGE;
let shown: SearchState = { query: '', selection: noSelection() };

async function run(state: SearchState): Promise<void> {
  const turn = ++latest;
  shown = state;
  const query = state.query.trim();
  document.title = document.title.replace(/^.*?检索/u, query === '' ? '检索' : `“${query}” · 检索`);
  if (query === '') {
    reset('idle', '');
    return;
  }
  setStatus('loading', '正在检索……');
  try {
    for (const stage of ['literal', 'all'] as const) {
      const answer = await searchApi().search(query, state.selection, stage, limit);
      if (turn !== latest) return;
      const done = stage === 'all';
      if (!done && answer.total === 0) continue;
      await draw(answer, state.selection);
      if (turn !== latest) return;
      if (done) await finish(answer, query, turn);
      else setStatus('related', `${summary(answer, query)}正在查相关说法……`);
    }
  } catch (error) {
    if (turn === latest) fail(error);
  }
}

async function draw(answer: Answer, selection: FacetSelection): Promise<void> {
  facets.show(answer.facets, selection);
  const found = answer.total + (answer.related ?? 0);
  more.hidden = answer.hits.length >= found;
  await hits.show(answer.hits);
}

async function finish(answer: Answer, query: string, turn: number): Promise<void> {
  const nothing = answer.unfiltered === 0;
  const named = await searchApi().referred(query);
  const nearest = nothing && named.length === 0 ? await searchApi().nearest(query) : null;
  if (turn !== latest) return;
  help.replaceChildren(...namedParts(named), ...(nearest ? nearestParts(nearest) : emptiedParts(answer)));
  results.dataset['total'] = String(answer.total);
  setStatus('done', summary(answer, query));
}

function namedParts(named: readonly Suggestion[]): HTMLElement[] {
  if (named.length === 0) return [];
  return [
    node('p', {}, '按条号：'),
    node(
      'ul',
      { class: 'inline-list', id: 'named' },
      ...named.map(({ text, note, clause }) =>
        node('li', {}, node('a', { href: clauseHref(clause ?? '') }, `${note} ${text}`)),
      ),
    ),
  ];
}

function summary({ total, related, unfiltered }: Answer, query: string): string {
  const narrowed = total + (related ?? 0) < unfiltered && related !== null ? '在所选范围内，' : '';
  const others = related ? `另有${related}条说法相关。` : '';
  const holds = OPERATORS.test(query) ? '符合' : '含有';
  return `${narrowed}${total > 0 ? `${total}条条文` : '没有条文'}${holds}“${query}”。${others}`;
}

function nearestParts({ names, without }: Nearest): HTMLElement[] {
  const link = (query: string, text: string, count: number): HTMLElement =>
    node('li', {}, node('a', { href: href(`/search/?q=${encodeURIComponent(query)}`) }, text), ` ${count}条`);
  return [
    ...(names.length > 0
      ? [
          node('p', {}, '是不是要找：'),
          node('ul', { class: 'inline-list' }, ...names.map(({ text, count }) => link(text, text, count))),
        ]
      : []),
    ...(without.length > 0
      ? [
          node('p', {}, '可以去掉一个词：'),
          node(
            'ul',
            { class: 'inline-list' },
            ...without.map(({ dropped, rest, count }) => link(rest, `去掉“${dropped}”`, count)),
          ),
        ]
      : []),
    ...(names.length + without.length === 0
      ? [
          node(
            'p',
            {},
            '可以换一个更短的词，或从',
            node('a', { href: href('/terms/') }, '术语'),
            '、',
            node('a', { href: href('/units/') }, '单位'),
            '、',
            node('a', { href: href('/compare/') }, '主题'),
            '找起。',
          ),
        ]
      : []),
  ];
}

/** When the chosen facets leave nothing, the way back. */
function emptiedParts({ total, related, unfiltered }: Answer): HTMLElement[] {
  if (total + (related ?? 0) > 0 || unfiltered === 0) return [];
  const button = node('button', { type: 'button' }, `取消筛选，看全部${unfiltered}条`);
  button.addEventListener('click', () => {
    go({ query: shown.query, selection: noSelection() });
  });
  return [node('p', {}, button)];
}

function reset(status: string, text: string): void {
  void hits.show([]);
  facets.show({ city: [], kind: [], topic: [], unit: [], instrument: [] }, noSelection());
  help.replaceChildren();
  more.hidden = true;
  delete results.dataset['total'];
  setStatus(status, text);
}

function setStatus(status: string, text: string): void {
  message.textContent = text;
  results.dataset['searchStatus'] = status;
}

function fail(error: unknown): void {
  console.error(error);
  reset('failed', navigator.onLine ? '检索数据没有载入。' : '现在没有网络，检索数据没有载入。');
  const retry = node('button', { type: 'button' }, '重试');
  retry.addEventListener('click', () => void run(shown));
  help.replaceChildren(node('p', {}, retry, ' 或从页首进入各市全文，用浏览器的查找功能。'));
}

/** Puts a state into the address and shows it. */
function go(state: SearchState): void {
  pushQuery(searchAddress(state));
  limit = PAGE;
  void run(state);
}

function fromAddress(): void {
  const state = readSearchAddress(location.search);
  input.value = state.query;
  void run(state);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ query: input.value, selection: input.value.trim() === shown.query.trim() ? shown.selection : noSelection() });
});
more.addEventListener('click', () => {
  limit += PAGE;
  void run(shown);
});
window.addEventListener('popstate', fromAddress);
const openNarrow = (): void => {
  narrow.open = ROOMY.matches;
};
ROOMY.addEventListener('change', openNarrow);
openNarrow();
attachSuggestions(form, input);
fromAddress();
