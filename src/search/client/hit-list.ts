import { node } from '../../ui/dom.ts';
import type { HitView } from '../worker/api.ts';
import { searchApi } from './client.ts';
import { fillHit, hitElement } from './hits.ts';

/** So many hits are filled at once; the others when the reader comes near them. */
const FILLED_AT_ONCE = 6;
const NEAR = '300px';
/** More cities than this stand in one list: columns would be too narrow to read. */
const MOST_COLUMNS = 3;

/** The hits of a query on the page. */
export interface HitList {
  /** Shows hits, keeping those that are there already. Resolves when the first of them are filled. */
  show(hits: readonly HitView[]): Promise<void>;
}

interface Shown {
  hit: HitView;
  element: HTMLElement;
  filled?: Promise<void>;
}

/**
 * Makes the list: cities in columns where the window is wide, in one list by rank where it is
 * narrow; hits that do not contain the query behind those that do.
 */
export function createHitList(
  container: HTMLElement,
  wide: MediaQueryList,
  onFailure: (error: unknown) => void,
): HitList {
  let shown: Shown[] = [];
  const fill = (entry: Shown): Promise<void> => {
    entry.filled ??= searchApi()
      .document(entry.hit.id)
      .then((doc) => {
        fillHit(entry.element, entry.hit, doc);
      });
    entry.filled.catch(() => {
      delete entry.filled;
    });
    return entry.filled;
  };
  const observer = new IntersectionObserver(
    (events) => {
      for (const { target, isIntersecting } of events) {
        const entry = isIntersecting && shown.find(({ element }) => element === target);
        if (!entry) continue;
        observer.unobserve(target);
        fill(entry).catch(onFailure);
      }
    },
    { rootMargin: NEAR },
  );
  const place = (): void => {
    container.replaceChildren(...(wide.matches ? columns(shown) : [oneList(shown)]));
  };
  wide.addEventListener('change', place);

  return {
    async show(hits) {
      const before = new Map(shown.map((entry) => [keyOf(entry.hit), entry]));
      shown = hits.map((hit) => before.get(keyOf(hit)) ?? { hit, element: hitElement(hit) });
      place();
      const [first, rest] = [shown.slice(0, FILLED_AT_ONCE), shown.slice(FILLED_AT_ONCE)];
      for (const { element } of rest) observer.observe(element);
      await Promise.all(first.map(fill));
    },
  };
}

/** A hit with other marks is another hit. */
const keyOf = ({ id, marks, reasons }: HitView): string => [id, ...marks, ...reasons].join(' ');

function columns(shown: readonly Shown[]): HTMLElement[] {
  const cities = new Map(shown.map(({ hit }) => [hit.city, hit]));
  if (cities.size > MOST_COLUMNS) return [oneList(shown)];
  const ordered = [...cities.values()].sort((a, b) => a.cityOrder - b.cityOrder);
  return ordered.map(({ city, cityName }) => {
    const entries = shown.filter(({ hit }) => hit.city === city);
    const section = node(
      'section',
      {},
      node('h2', {}, node('span', { class: 'city' }, cityName), `${entries.length}条`),
      ...ranked(entries),
    );
    section.dataset['city'] = city;
    return section;
  });
}

function oneList(shown: readonly Shown[]): HTMLElement {
  return node(
    'section',
    { class: 'by-rank' },
    node('h2', { class: 'visually-hidden' }, '按相关程度排列的条文'),
    ...ranked(shown),
  );
}

/** Literal hits, then the others below a line that says so. */
function ranked(entries: readonly Shown[]): HTMLElement[] {
  const [literal, related] = [
    entries.filter(({ hit }) => hit.reasons.length === 0),
    entries.filter(({ hit }) => hit.reasons.length > 0),
  ];
  const divider =
    related.length > 0 ? [node('p', { class: 'related-from' }, '以下条文不含所查的字词，因说法相关而列出')] : [];
  return [...literal, ...related].flatMap(({ element }, i) =>
    i === literal.length ? [...divider, element] : [element],
  );
}
