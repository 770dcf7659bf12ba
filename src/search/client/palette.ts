import { node, nodesOf } from '../../ui/dom.ts';
import { searchForm } from './search-form.ts';
import { attachSuggestions } from './suggestion-box.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens search over any page; Escape closes it again, and the focus goes back to where it was. */
export function openPalette(): void {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.focus();
  input?.select();
}

function makeDialog(): HTMLDialogElement {
  const hint = node('p', { class: 'hint' }, '↑ ↓ 选择，Enter 打开，Esc 关闭');
  const form = nodesOf([searchForm({ style: 'palette-form' })]);
  const made = node('dialog', { class: 'palette', 'aria-label': '检索' }, ...form, hint) as HTMLDialogElement;
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  const input = made.querySelector('input');
  if (input?.form) attachSuggestions(input.form, input);
  return made;
}
