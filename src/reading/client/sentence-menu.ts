import { completeCitation, isoDay } from '../../publish/cite/complete.ts';
import { node } from '../../ui/dom.ts';
import { fetchedPage } from './fetched-page.ts';
import { hasPopovers, showBeside } from './float.ts';

/*
 * A sentence's number opens what one can do with the sentence: copy its link, copy its text with the citation,
 * see every form of citation.
 */

/** The page of citations of this clause. */
const citePage = (): string => document.querySelector<HTMLAnchorElement>('.take a[href*="/cite/"]')?.href ?? '';

/** The sentence with its citation, dated today; the site's own page of citations has it. */
async function citation(sentence: string): Promise<string> {
  const page = await fetchedPage(citePage());
  const found = page.querySelector<HTMLElement>(`#${CSS.escape(sentence)} [data-cite="plain"]`);
  if (!found) throw new Error(`no citation of ${sentence}`);
  return completeCitation(found.textContent, {
    form: 'plain',
    day: isoDay(new Date()),
    path: found.dataset['path'],
    origin: location.origin,
  });
}

/** Lets the sentences' numbers of a clause open the menu. */
export function addSentenceMenu(): void {
  if (!hasPopovers) return;
  const menu = node('div', { class: 'float menu', popover: '', role: 'dialog' });
  document.body.append(menu);
  menu.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'closed') document.querySelector('.s-link[aria-expanded]')?.removeAttribute('aria-expanded');
  });
  document.querySelector('.clause .prose')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.s-link') : null;
    if (!link || !(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fill(menu, link);
    showBeside(menu, link);
    link.setAttribute('aria-expanded', 'true');
    menu.querySelector('button')?.focus();
  });
}

function fill(menu: HTMLElement, link: HTMLAnchorElement): void {
  const sentence = link.hash.slice(1);
  const name = link.getAttribute('aria-label') ?? '';
  const status = node('span', { role: 'status' });
  const copier = (label: string, text: () => Promise<string>, done: string): HTMLElement => {
    const button = node('button', { type: 'button', class: 'quiet' }, label);
    button.addEventListener('click', () => {
      copy(text()).then(
        () => (status.textContent = done),
        () => (status.textContent = '没有复制成，请从“引用格式”里复制。'),
      );
    });
    return button;
  };
  // It is on its way by the time that somebody asks for it; a failure shows then.
  citation(sentence).catch(() => undefined);
  menu.setAttribute('aria-label', name);
  menu.replaceChildren(
    copier('复制链接', () => Promise.resolve(link.href), '已复制链接。'),
    copier('复制文字与出处', () => citation(sentence), '已复制文字与出处。'),
    node('a', { href: link.href }, `${name}的地址`),
    node('a', { href: `${citePage()}#${sentence}` }, '引用格式'),
    status,
  );
}

/** Copies a text that may still be on its way: the browser must be told at once that something comes. */
async function copy(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  /* eslint-disable floor/built-ins -- Asked for above. */
  return navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': text.then((value) => new Blob([value], { type: 'text/plain' })) }),
  ]);
  /* eslint-enable floor/built-ins */
}
