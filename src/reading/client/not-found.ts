import { pageElement, node } from '../../ui/dom.ts';
import { nearClauses } from './near-clauses.ts';
import { fetchReferences, placeLink } from './jump.ts';

/* Offers what the address may have meant; the list of all clauses stands on the page in any case. */
const offers = pageElement('near');
const base = offers.dataset['base'] ?? '/';
const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length - 1) : location.pathname;

const near = nearClauses(path, await fetchReferences(base));
if (near.length > 0) {
  offers.append(
    node('h2', {}, '也许要找'),
    node('ul', { class: 'children' }, ...near.map((place) => node('li', {}, placeLink(base, place)))),
  );
}
