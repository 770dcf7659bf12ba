import { completeCitation, isoDay } from './complete.ts';

/*
 * Adds a button to each citation that copies it with today's date and the site's own address.
 * Without this script the citation stands there to be copied by hand.
 */
const status = document.querySelector('#copied');

for (const citation of document.querySelectorAll<HTMLElement>('[data-cite]')) {
  const name = citation.closest('div')?.querySelector('dt');
  const label = name?.textContent ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '复制';
  button.setAttribute('aria-label', `复制${label}格式`);
  button.addEventListener('click', () => {
    citation.textContent = completeCitation(citation.textContent, {
      form: citation.dataset['cite'] ?? '',
      day: isoDay(new Date()),
      path: citation.dataset['path'],
      origin: location.origin,
    });
    void copy(citation, label);
  });
  name?.append(button);
}

/** Copies the text; where the browser refuses, selects it, so that one key copies it. */
async function copy(citation: HTMLElement, label: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(citation.textContent);
    if (status) status.textContent = `已复制${label}格式。`;
  } catch {
    getSelection()?.selectAllChildren(citation);
    if (status) status.textContent = '浏览器不允许复制，已选中文字，请按 Ctrl+C。';
  }
}
