import { node } from '../../ui/dom.ts';
import { KIND_LABELS } from '../../model/labels.ts';
import type { JumpTarget } from './references.ts';
import type { ClauseKind } from '../../model/schema.ts';

/** How many places are offered. */
const MOST = 5;

/** Where the site lies and what can be reached in it. */
export interface Places {
  /** e.g. "/duidu/" */
  base: string;
  find(input: string): Promise<JumpTarget[]>;
}

/** The clauses of the site, fetched when first asked for. */
export function sitePlaces(base: string): Places {
  let all: Promise<JumpTarget[]> | undefined;
  return {
    base,
    async find(input) {
      all ??= fetch(`${base}references.json`).then((response) => response.json() as Promise<JumpTarget[]>);
      const [{ findClauseReference }, clauses] = await Promise.all([import('../../model/clause-reference.ts'), all]);
      const found = findClauseReference(input, clauses);
      return found.slice(0, MOST).flatMap((id) => clauses.find((clause) => clause.id === id) ?? []);
    },
  };
}

/** e.g. "温州措施18 降低制度性交易成本" */
export function placeText({ cityName, kind, num, heading }: JumpTarget): string {
  return `${cityName}${KIND_LABELS[kind as ClauseKind]}${num.replace(/[.．、]$/u, '')} ${heading}`.trim();
}

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
    offers.replaceChildren(
      ...found.map((place) => node('li', {}, node('a', { href: `${places.base}${place.id}/` }, placeText(place)))),
    );
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
