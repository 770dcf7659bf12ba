import { formQuery, node } from '../../ui/dom.ts';
import { pushQuery } from '../../ui/href.ts';
import {
  activeKeys,
  loosen,
  matches,
  readFilter,
  waysToLoosen,
  writeFilter,
  type FilterKey,
  type SupportFacts,
  type SupportFilter,
} from './filter.ts';

/*
 * On /support/ the whole list stands in the page; this hides what the filter does not ask for.
 * The filter lives in the address, so that a list can be sent to somebody, and Back undoes a step.
 */
const form = document.querySelector<HTMLFormElement>('#support-filter');
const status = document.querySelector<HTMLElement>('#support-status');
const empty = document.querySelector<HTMLElement>('#support-empty');
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
const items = [...document.querySelectorAll<HTMLElement>('[data-support]')].map((element) => ({
  element,
  facts: factsOf(element),
}));

function factsOf({ dataset }: HTMLElement): SupportFacts {
  const list = (words = ''): string[] => words.split(' ');
  const amount = dataset['amount'];
  return {
    needs: list(dataset['needs']),
    stages: list(dataset['stages']),
    instrument: dataset['instrument'] ?? '',
    city: dataset['city'] ?? '',
    amount: amount ? Number(amount) : null,
  };
}

function field(key: FilterKey): HTMLSelectElement | null {
  return form?.querySelector<HTMLSelectElement>(`[name="${key}"]`) ?? null;
}

/** What a condition is called in the form. e.g. ("city", "wenzhou") → "城市：温州" */
function nameOf(key: FilterKey, filter: SupportFilter): string {
  const select = field(key);
  const option = [...(select?.options ?? [])].find(({ value }) => value === String(filter[key]));
  return `${select?.labels[0]?.textContent.trim() ?? key}：${option?.textContent.trim() ?? String(filter[key])}`;
}

function apply(filter: SupportFilter): void {
  let total = 0;
  for (const { element, facts } of items) {
    element.hidden = !matches(facts, filter);
    if (!element.hidden) total++;
  }
  for (const group of groups) {
    const count = group.querySelectorAll('[data-support]:not([hidden])').length;
    group.hidden = count === 0;
    const shown = group.querySelector('[data-count]');
    if (shown) shown.textContent = String(count);
  }
  const active = activeKeys(filter);
  if (status) {
    status.dataset['total'] = String(total);
    status.textContent =
      active.length === 0
        ? `共${total}项支持。`
        : `${active.map((key) => nameOf(key, filter)).join('，')}：${total}项支持。`;
  }
  showEmpty(filter, total);
}

/** With nothing found, offers each condition to drop and says how many that would find. */
function showEmpty(filter: SupportFilter, total: number): void {
  if (!empty) return;
  empty.hidden = total > 0;
  const way = (query: string, text: string): HTMLElement =>
    node('li', {}, node('a', { href: `${location.pathname}${query}` }, text));
  const supports = items.map(({ facts }) => facts);
  const ways = waysToLoosen(supports, filter).map(({ key, count }) =>
    way(writeFilter(loosen(filter, key)), `去掉“${nameOf(key, filter)}”，有${count}项`),
  );
  const list = node('ul', {}, ...ways, way('', `去掉全部条件，有${items.length}项`));
  empty.replaceChildren(...(total > 0 ? [] : [node('p', {}, '没有同时满足这些条件的支持。可以放宽：'), list]));
}

function fromAddress(): void {
  const filter = readFilter(location.search);
  for (const key of ['need', 'stage', 'instrument', 'city'] as const) {
    const select = field(key);
    if (select) select.value = filter[key];
  }
  const min = field('min');
  if (min) min.value = filter.min === 0 ? '' : String(filter.min);
  apply(filter);
}

function fromForm(): void {
  if (!form) return;
  const filter = readFilter(formQuery(form).toString());
  pushQuery(writeFilter(filter));
  apply(filter);
}

form?.addEventListener('change', fromForm);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  fromForm();
});
window.addEventListener('popstate', fromAddress);
fromAddress();
