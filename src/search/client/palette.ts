import { node } from '../../ui/dom.ts';
import { href } from '../../ui/href.ts';
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
  const input = node('input', {
    type: 'search',
    name: 'q',
    'aria-label': '检索条文',
    placeholder: '字词、数字、拼音、条号',
    autocomplete: 'off',
    enterkeyhint: 'search',
    maxlength: '200',
  }) as HTMLInputElement;
  const form = node(
    'form',
    { role: 'search', action: href('/search/'), class: 'palette-form' },
    node('div', { class: 'field' }, input),
    node('button', {}, '检索'),
  ) as HTMLFormElement;
  const hint = node('p', { class: 'hint' }, '↑ ↓ 选择，Enter 打开，Esc 关闭');
  const made = node('dialog', { class: 'palette', 'aria-label': '检索' }, form, hint) as HTMLDialogElement;
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  attachSuggestions(form, input);
  return made;
}
