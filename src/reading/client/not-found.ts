import { element, node } from '../../ui/dom.ts';
import { nearClauses } from './near-clauses.ts';
import type { JumpTarget } from './references.ts';
import { placeText } from './jump.ts';

/* Offers what the address may have meant; the list of all clauses stands on the page in any case. */
const offers = element('near');
const base = offers.dataset['base'] ?? '/';
const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length - 1) : location.pathname;

const response = await fetch(`${base}references.json`);
const clauses = (await response.json()) as JumpTarget[];
const near = nearClauses(path, clauses).flatMap((id) => clauses.find((clause) => clause.id === id) ?? []);
if (near.length > 0) {
  offers.append(
    node('h2', {}, '也许要找'),
    node(
      'ul',
      { class: 'children' },
      ...near.map((place) => node('li', {}, node('a', { href: `${base}${place.id}/` }, placeText(place)))),
    ),
  );
}
