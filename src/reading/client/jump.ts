import { node } from '../../ui/dom.ts';
import { clauseName } from '../../model/clause-names.ts';
import type { ReferredClause, ReferredPolicy } from '../../model/clause-reference.ts';
import type { Heading } from '../../search/engine/lexicon.ts';
import type { Catalogue } from '../../search/index/catalogue.ts';
import { referencesOf } from '../../search/index/references.ts';

/** How many places are offered. */
const MOST = 5;

/** Where the site lies and what can be reached in it. */
export interface Places {
  /** e.g. "/duidu/" */
  base: string;
  find(input: string): Promise<ReferredClause[]>;
}

/** All that may be referred to, of the lists that search fetches too. */
export async function fetchReferences(base: string): Promise<ReferredPolicy[]> {
  const load = async (name: string): Promise<unknown> => (await fetch(`${base}find/${name}.json`)).json();
  const [catalogue, headings] = await Promise.all([load('catalogue'), load('headings')]);
  return referencesOf(catalogue as Catalogue, headings as Heading[]);
}

/** The clauses of the site, fetched when first asked for. */
export function sitePlaces(base: string): Places {
  let all: Promise<ReferredPolicy[]> | undefined;
  return {
    base,
    async find(input) {
      all ??= fetchReferences(base);
      const [{ findClauseReference }, policies] = await Promise.all([import('../../model/clause-reference.ts'), all]);
      return findClauseReference(input, policies).slice(0, MOST);
    },
  };
}

/** A link to a clause, by its name. e.g. "温州措施18 降低制度性交易成本" */
export const placeLink = (base: string, place: ReferredClause): HTMLElement =>
  node('a', { href: `${base}${place.id}/` }, clauseName(place, place.cityName));

/**
 * Makes a form that leads to the clause that is typed, offers what may be meant, and searches for the
 * words where they are no reference.
 */
export function jumpForm(places: Places, placeholder: string): HTMLFormElement {
  const input = node('input', {
    type: 'search',
    name: 'q',
    placeholder,
    'aria-label': placeholder,
    autocomplete: 'off',
    maxlength: '80',
    enterkeyhint: 'go',
  }) as HTMLInputElement;
  const offers = node('ul', { class: 'offers', 'aria-live': 'polite' });
  const form = node('form', { class: 'jump-form', action: `${places.base}search/` }, input, offers) as HTMLFormElement;
  /** What was typed when the answer was asked for; an answer that comes late is dropped. */
  const offer = async (): Promise<void> => {
    const typed = input.value;
    const found = typed.trim() === '' ? [] : await places.find(typed).catch(() => []);
    if (typed !== input.value) return;
    offers.replaceChildren(...found.map((place) => node('li', {}, placeLink(places.base, place))));
  };
  input.addEventListener('input', () => void offer());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void places
      .find(input.value)
      .catch(() => [])
      .then(([place]) => {
        if (place) location.assign(`${places.base}${place.id}/`);
        else form.submit();
      });
  });
  return form;
}
