import { node } from '../../ui/dom.ts';
import { findMatches } from '../index/matches.ts';

/*
 * On a clause's page that a hit led to: marks what was searched for, without touching the text, and
 * scrolls to it. The address carries the runs: `?mark=担保 费率`.
 */

const MARK = 'search-hit';
const runs = (new URLSearchParams(location.search).get('mark') ?? '')
  .slice(0, 200)
  .split(' ')
  .filter((run) => run !== '');
const text = document.querySelector<HTMLElement>('.prose');

if (text && runs.length > 0 && 'highlights' in CSS) {
  const ranges = rangesOf([text, ...document.querySelectorAll<HTMLElement>('.clause h1')], runs);
  // eslint-disable-next-line floor/built-ins -- Asked for above.
  CSS.highlights.set(MARK, new Highlight(...ranges));
  if (ranges.length > 0) text.before(note(ranges.length));
  if (location.hash === '') ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

/** Says what is marked, and offers the page without. */
function note(count: number): HTMLElement {
  const clean = node('a', { href: `${location.pathname}${location.hash}` }, '取消');
  return node('p', { class: 'landing-note', role: 'status' }, `标出“${runs.join('”“')}”${count}处 `, clean);
}

/** Finds the runs in what elements show; a run may reach over several text nodes. */
function rangesOf(elements: readonly HTMLElement[], wanted: readonly string[]): Range[] {
  return elements.flatMap((root) => {
    const nodes = textNodes(root);
    const whole = nodes.map(({ data }) => data).join('');
    return findMatches(whole, wanted).map(({ start, end }) => {
      const range = document.createRange();
      range.setStart(...pointAt(nodes, start, false));
      range.setEnd(...pointAt(nodes, end, true));
      return range;
    });
  });
}

/** What belongs to the text; buttons that stand in it do not. */
function textNodes(root: HTMLElement): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (part) =>
    part.parentElement?.closest('button') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The node and offset of a place in the joined text; at a border, an end belongs to the node before it. */
function pointAt(nodes: readonly Text[], place: number, isEnd: boolean): [Text, number] {
  let rest = place;
  for (const part of nodes) {
    if (isEnd ? rest <= part.length : rest < part.length) return [part, rest];
    rest -= part.length;
  }
  const last = nodes.at(-1);
  if (!last) throw new RangeError('there is no text');
  return [last, last.length];
}
