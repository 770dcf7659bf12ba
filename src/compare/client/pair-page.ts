import { policyOf } from '../../language/clause-id.ts';
import { toCsv } from '../../ui/csv.ts';
import { element, node } from '../../ui/dom.ts';
import { matchesName, pairSearch, readPairAddress, type PairAddress } from './pair-address.ts';
import { ClauseLists } from './pair-lists.ts';
import { pairView } from './pair-view.ts';
import type { Side } from './side.ts';
import { pairTable } from '../model/table.ts';

const SIDES = ['left', 'right'] as const;
type SideName = (typeof SIDES)[number];

const form = element('pair-form') as HTMLFormElement;
const message = element('pair-message');
const container = element('pair');
const base = container.dataset['base'] ?? '/';
const common = new Set((container.dataset['common'] ?? '').split(' '));
const selects = { left: element('left') as HTMLSelectElement, right: element('right') as HTMLSelectElement };
const filters = {
  left: element('left-filter') as HTMLInputElement,
  right: element('right-filter') as HTMLInputElement,
};

/** Every clause that can be chosen; anything else in an address is not asked for. */
const known = new Map(
  [...selects.left.options].filter(({ value }) => value !== '').map((option) => [option.value, option.text]),
);
const title = document.title;

const groupsOf = (select: HTMLSelectElement): { group: HTMLOptGroupElement; options: HTMLOptionElement[] }[] =>
  [...select.querySelectorAll('optgroup')].map((group) => ({ group, options: [...group.querySelectorAll('option')] }));
const groups = { left: groupsOf(selects.left), right: groupsOf(selects.right) };
const lists = new ClauseLists(base);
const choosers = { left: ClauseLists.chooser('left'), right: ClauseLists.chooser('right') };
const placeholders = { left: new Option('请选择', ''), right: new Option('请选择', '') };

/** Counts choices, so that a slow answer cannot overwrite a later one. */
let latest = 0;
let download = '';

async function load(id: string): Promise<Side> {
  const response = await fetch(`${base}compare/clause/${id}.json`);
  if (!response.ok) throw new Error(`${response.status} for ${id}`);
  return (await response.json()) as Side;
}

function show(status: string, text: string, parts: readonly Node[] = []): void {
  message.textContent = text;
  container.replaceChildren(...parts);
  container.dataset['pairStatus'] = status;
}

/** Says which of the two is missing or unknown; what an address holds is shown as text. */
function complaint({ left, right }: PairAddress): string | null {
  const unknown = [left, right].filter((id) => id !== null && !known.has(id));
  if (unknown.length > 0) return `没有这样的条文：${unknown.join('、')}。请从列表里选。`;
  if (left === null && right === null) return '';
  if (left === null || right === null) return '再选一条，就可以并排。';
  return left === right ? '两边是同一条，请换一条。' : null;
}

/** Puts the clauses of a policy into a side's list, where the page does not hold them all. */
async function fill(side: SideName, policy: string): Promise<void> {
  const chooser = choosers[side];
  if (!chooser) return;
  const list = await lists.of(policy);
  chooser.value = list.length > 0 ? policy : '';
  const group = document.createElement('optgroup');
  group.label = chooser.selectedOptions[0]?.text ?? '';
  groups[side] = [{ group, options: list.map(([id, name]) => new Option(name, id)) }];
  for (const [id, name] of list) known.set(id, name);
}

/** Fetches the lists that an address needs before it can be judged. */
async function prepare(address: PairAddress): Promise<void> {
  for (const side of SIDES) {
    const id = address[side];
    if (id !== null) await fill(side, policyOf(id));
  }
}

async function run(address: PairAddress): Promise<void> {
  const turn = ++latest;
  const { left, right } = address;
  try {
    await prepare(address);
  } catch (error) {
    console.error(error);
  }
  if (turn !== latest) return;
  for (const side of SIDES) clearFilter(side);
  for (const side of SIDES) selects[side].value = known.has(address[side] ?? '') ? (address[side] ?? '') : '';
  document.title = title;
  const fault = complaint(address);
  if (fault !== null || left === null || right === null) {
    show('idle', fault ?? '');
    return;
  }
  container.dataset['pairStatus'] = 'loading';
  try {
    const sides = await Promise.all([load(left), load(right)]);
    if (turn !== latest) return;
    document.title = `${known.get(left) ?? ''}与${known.get(right) ?? ''} · ${title}`;
    show('done', '', [tools(sides[0], sides[1]), ...pairView(sides[0], sides[1], common), sources(sides)]);
  } catch (error) {
    if (turn !== latest) return;
    console.error(error);
    show('failed', '条文没有载入，可能是网络断开。请重试，或从下面的列表打开。');
  }
}

function tools(left: Side, right: Side): HTMLElement {
  const policies = new Map([left, right].map(({ policy }) => [policy.id, policy]));
  const context = {
    policy: (id: string) => policies.get(id) ?? left.policy,
    url: (clause: string, sentence: string) => new URL(`${base}${clause}/#${sentence}`, location.href).href,
  };
  URL.revokeObjectURL(download);
  download = URL.createObjectURL(
    new Blob([toCsv(pairTable(left.clause, right.clause, context))], { type: 'text/csv' }),
  );
  const name = `${left.clause.id}~${right.clause.id}.csv`.replaceAll('/', '_');
  const legend = (element('legend') as HTMLTemplateElement).content.cloneNode(true);
  return node(
    'div',
    {},
    node('p', { class: 'tools' }, node('a', { href: download, download: name }, '下载这一对（CSV）')),
    legend,
  );
}

function sources(sides: readonly Side[]): HTMLElement {
  const lines = sides.map(({ policy }) =>
    node(
      'li',
      {},
      node('span', { class: 'city' }, policy.cityName),
      `${policy.title}，${policy.issuer}。${policy.period}，${policy.checkedOn}核对。是否仍有效，以发文机关公布为准。`,
    ),
  );
  return node('section', { class: 'sources' }, node('h2', {}, '出处与期限'), node('ul', {}, ...lines));
}

/** Leaves in a list what was typed for and what is chosen. Options are taken out: not every browser hides one. */
function narrow(side: SideName): void {
  const select = selects[side];
  const chosen = select.value;
  const kept = groups[side].flatMap(({ group, options }) => {
    group.replaceChildren(
      ...options.filter((option) => option.value === chosen || matchesName(option.text, filters[side].value)),
    );
    return group.children.length > 0 ? [group] : [];
  });
  select.replaceChildren(placeholders[side], ...kept);
  select.value = chosen;
}

/** A choice made elsewhere must be in the list to be shown. */
function clearFilter(side: SideName): void {
  filters[side].value = '';
  narrow(side);
}

/** The first clause that what was typed leaves in the list; `null` when nothing was typed. */
function typedClause(side: SideName): string | null {
  const typed = filters[side].value;
  if (typed.trim() === '') return null;
  return [...selects[side].options].find(({ value, text }) => value !== '' && matchesName(text, typed))?.value ?? null;
}

/** Puts a choice into the address and shows it. */
function choose(change: Partial<PairAddress>): void {
  const address = { ...readPairAddress(location.search), ...change };
  history.pushState(null, '', `${location.pathname}${pairSearch(address)}`);
  void run(address);
}

for (const side of SIDES) {
  selects[side].addEventListener('change', () => {
    choose({ [side]: selects[side].value || null });
  });
  filters[side].addEventListener('input', () => {
    narrow(side);
  });
  choosers[side]?.addEventListener(
    'change',
    () =>
      void fill(side, choosers[side]?.value ?? '').then(() => {
        clearFilter(side);
      }),
  );
}
window.addEventListener('popstate', () => void run(readPairAddress(location.search)));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = SIDES.flatMap((side) => {
    const id = typedClause(side);
    return id === null ? [] : [[side, id]];
  });
  if (typed.length > 0) choose(Object.fromEntries(typed) as Partial<PairAddress>);
});
form.hidden = false;
void run(readPairAddress(location.search));
