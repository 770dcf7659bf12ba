import { policyOf } from '../../language/clause-id.ts';
import { nodesOf, pageElement } from '../../ui/dom.ts';
import { pushQuery } from '../../ui/href.ts';
import { pairView } from '../view/pair.ts';
import type { Surroundings } from '../view/sentences.ts';
import { clauseList } from './clause-list.ts';
import { pairSearch, readPairAddress, SIDES, type PairAddress } from './pair-address.ts';
import { loadPair, type PairData } from './pair-data.ts';
import { pairDownload } from './pair-download.ts';

/* `/compare/pair/?left=…&right=…` shows any two clauses as the pre-built pages do; the address holds the state. */

const form = pageElement('pair-form');
const message = pageElement('pair-message');
const container = pageElement('pair');
const { common = '', otherText = '' } = container.dataset;
const title = document.title;
const lists = {
  left: clauseList('left', (left) => {
    choose({ left });
  }),
  right: clauseList('right', (right) => {
    choose({ right });
  }),
};

/** Counts choices, so that a slow answer cannot overwrite a later one. */
let latest = 0;

function show(status: string, text: string, parts: readonly (string | Node)[] = []): void {
  message.textContent = text;
  container.replaceChildren(...parts);
  container.dataset['pairStatus'] = status;
}

/** Says which of the two is missing or unknown; what an address holds is shown as text. */
function complaint(address: PairAddress): string | null {
  const { left, right } = address;
  const unknown = SIDES.flatMap((side) => {
    const id = address[side];
    return id === null || lists[side].nameOf(id) !== undefined ? [] : [id];
  });
  if (unknown.length > 0) return `没有这样的条文：${unknown.join('、')}。请从列表里选。`;
  if (left === null && right === null) return '';
  if (left === null || right === null) return '再选一条，就可以并排。';
  return left === right ? '两边是同一条，请换一条。' : null;
}

async function run(address: PairAddress): Promise<void> {
  const turn = ++latest;
  const { left, right } = address;
  const listed = SIDES.map((side) => lists[side].listPolicy(policyOf(address[side] ?? '')));
  await Promise.all(listed).catch(console.error);
  if (turn !== latest) return;
  for (const side of SIDES) lists[side].show(address[side]);
  document.title = title;
  const fault = complaint(address);
  if (fault !== null || left === null || right === null) {
    show('idle', fault ?? '');
    return;
  }
  container.dataset['pairStatus'] = 'loading';
  try {
    const pair = await loadPair(left, right);
    if (turn !== latest) return;
    const around = surroundings(pair);
    document.title = `${lists.left.nameOf(left) ?? ''}与${lists.right.nameOf(right) ?? ''} · ${title}`;
    show('done', '', [pairDownload(pair, around), ...nodesOf(pairView(pair.left, pair.right, around))]);
  } catch (error) {
    if (turn !== latest) return;
    console.error(error);
    show('failed', '条文没有载入，可能是网络断开。请重试，或从下面的列表打开。');
  }
}

function surroundings({ policies }: PairData): Surroundings {
  return {
    common: new Set(common.split(' ')),
    otherText,
    cityName: (id) => policies.find(({ city }) => city.id === id)?.city.name ?? id,
    policy(id) {
      const policy = policies.find(({ record }) => record.id === id);
      if (!policy) throw new Error(`no policy ${id}`);
      return policy;
    },
  };
}

/** Puts a choice into the address and shows it. */
function choose(change: Partial<PairAddress>): void {
  const address = { ...readPairAddress(location.search), ...change };
  pushQuery(pairSearch(address));
  void run(address);
}

window.addEventListener('popstate', () => void run(readPairAddress(location.search)));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = SIDES.flatMap((side) => {
    const id = lists[side].typedClause();
    return id === null ? [] : [[side, id]];
  });
  if (typed.length > 0) choose(Object.fromEntries(typed) as Partial<PairAddress>);
});
form.hidden = false;
void run(readPairAddress(location.search));
