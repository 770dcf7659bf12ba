import { node } from '../../ui/dom.ts';
import type { Suggestion } from '../worker/api.ts';
import { clauseHref } from '../../ui/href.ts';
import { searchApi } from './client.ts';

/** Waits for a pause in typing. */
const PAUSE_MS = 120;
let boxes = 0;

/** What is offered below a box, and what of it the keys have reached. */
interface OfferList {
  element: HTMLElement;
  /** Shows suggestions in the place of those before. */
  offer(found: Suggestion[]): void;
  /** Goes on by steps, past the last one back to none. */
  move(step: number): void;
  /** @returns the suggestion that the keys have reached. */
  active(): Suggestion | undefined;
  /** @returns the suggestion that an element of the page shows. */
  shownBy(target: EventTarget | null): Suggestion | undefined;
}

/**
 * Offers terms, bodies, headings and clauses below a search box while its reader types: the
 * combobox pattern with a list (WAI-ARIA APG 1.2). Enter without a choice submits the form. What an
 * input method has not finished composing is not looked for.
 */
export function attachSuggestions(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = offerList(input);
  let timer = 0;
  const close = (): void => {
    clearTimeout(timer);
    list.offer([]);
  };
  const look = async (): Promise<void> => {
    const typed = input.value;
    // Suggestions are a help: where they do not load, the form still works.
    const found = await searchApi()
      .suggest(typed)
      .catch(() => []);
    if (typed === input.value && document.activeElement === input) list.offer(found);
  };
  const lookSoon = (): void => {
    timer = window.setTimeout(() => void look(), PAUSE_MS);
  };
  const choose = ({ clause, text }: Suggestion): void => {
    close();
    if (clause !== null) {
      location.assign(clauseHref(clause));
      return;
    }
    input.value = text;
    form.requestSubmit();
  };

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    // eslint-disable-next-line floor/built-ins -- Where Safari errs, it asks once more.
    if (!event.isComposing) lookSoon();
  });
  input.addEventListener('compositionend', lookSoon);
  input.addEventListener('keydown', (event) => {
    if (isComposed(event)) return;
    const active = list.active();
    if (event.key === 'ArrowDown') list.move(1);
    else if (event.key === 'ArrowUp') list.move(-1);
    else if (event.key === 'Enter' && active) choose(active);
    else if (event.key === 'Escape' && !list.element.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // The press, not the click: a click would come after the box has lost its focus and the list is gone.
  list.element.addEventListener('pointerdown', (event) => {
    const suggestion = list.shownBy(event.target);
    event.preventDefault();
    if (suggestion) choose(suggestion);
  });
}

/** Puts an empty list below a box, and tells assistive software what the two are to each other. */
function offerList(input: HTMLInputElement): OfferList {
  const id = `suggestions-${++boxes}`;
  const element = node('ul', { id, role: 'listbox', class: 'suggestions', 'aria-label': '提示', hidden: '' });
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-expanded', 'false');
  input.after(element);
  let offered: Suggestion[] = [];
  let at = -1;
  const draw = (): void => {
    element.replaceChildren(...offered.map((suggestion, i) => option(suggestion, `${id}-${i}`, i === at)));
    element.hidden = offered.length === 0;
    input.setAttribute('aria-expanded', String(offered.length > 0));
    if (offered[at]) input.setAttribute('aria-activedescendant', `${id}-${at}`);
    else input.removeAttribute('aria-activedescendant');
    element.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  return {
    element,
    offer(found) {
      [offered, at] = [found, -1];
      draw();
    },
    move(step) {
      if (offered.length === 0) return;
      at = ((at + 1 + step + offered.length + 1) % (offered.length + 1)) - 1;
      draw();
    },
    active: () => offered[at],
    shownBy: (target) => offered[[...element.children].findIndex((child) => child.contains(target as Node))],
  };
}

/** True of a key that belongs to a composition; Safari tells of the one that ends it by its code (WebKit 165004). */
function isComposed(event: KeyboardEvent): boolean {
  // eslint-disable-next-line floor/built-ins, @typescript-eslint/no-deprecated -- Nothing else tells it there.
  return event.isComposing || event.keyCode === 229;
}

function option({ text, note }: Suggestion, id: string, isActive: boolean): HTMLElement {
  return node(
    'li',
    { id, role: 'option', 'aria-selected': String(isActive) },
    node('span', {}, text),
    node('span', { class: 'note' }, note),
  );
}
