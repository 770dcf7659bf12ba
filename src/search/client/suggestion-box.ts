import { node } from '../../ui/dom.ts';
import type { Suggestion } from '../worker/api.ts';
import { clauseHref } from '../../ui/href.ts';
import { searchApi } from './client.ts';

/** Waits for a pause in typing. */
const PAUSE_MS = 120;
let boxes = 0;

/**
 * Offers terms, bodies, headings and clauses below a search box while its reader types: the
 * combobox pattern with a list (WAI-ARIA APG 1.2). Enter without a choice submits the form. What an
 * input method has not finished composing is not looked for.
 */
export function attachSuggestions(form: HTMLFormElement, input: HTMLInputElement): void {
  const id = `suggestions-${++boxes}`;
  const list = node('ul', { id, role: 'listbox', class: 'suggestions', 'aria-label': '提示', hidden: '' });
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-expanded', 'false');
  input.after(list);
  let offered: Suggestion[] = [];
  let active = -1;
  let timer = 0;

  const close = (): void => {
    clearTimeout(timer);
    offered = [];
    draw();
  };
  const draw = (): void => {
    list.replaceChildren(...offered.map((suggestion, i) => option(suggestion, `${id}-${i}`, i === active)));
    list.hidden = offered.length === 0;
    input.setAttribute('aria-expanded', String(offered.length > 0));
    if (active >= 0 && offered.length > 0) input.setAttribute('aria-activedescendant', `${id}-${active}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };
  const offer = async (): Promise<void> => {
    const typed = input.value;
    // Suggestions are a help: where they do not load, the form still works.
    const found = await searchApi()
      .suggest(typed)
      .catch(() => []);
    if (typed !== input.value || document.activeElement !== input) return;
    offered = found;
    active = -1;
    draw();
  };
  const choose = (suggestion: Suggestion): void => {
    close();
    if (suggestion.clause !== null) {
      location.assign(clauseHref(suggestion.clause));
      return;
    }
    input.value = suggestion.text;
    form.requestSubmit();
  };
  const move = (step: number): void => {
    if (offered.length === 0) return;
    active = ((active + 1 + step + offered.length + 1) % (offered.length + 1)) - 1;
    draw();
  };

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (event.isComposing) return; // eslint-disable-line floor/built-ins -- Where Safari errs, it asks once more.
    timer = window.setTimeout(() => void offer(), PAUSE_MS);
  });
  input.addEventListener('compositionend', () => {
    timer = window.setTimeout(() => void offer(), PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (isComposed(event)) return;
    const chosen = offered[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape' && offered.length > 0) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // The press, not the click: a click would come after the box has lost its focus and the list is gone.
  list.addEventListener('pointerdown', (event) => {
    const at = [...list.children].findIndex((child) => child.contains(event.target as Node));
    const suggestion = offered[at];
    event.preventDefault();
    if (suggestion) choose(suggestion);
  });
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
