import { node } from '../../ui/dom.ts';
import { fetchedPage } from './fetched-page.ts';
import { hasPopovers, showBeside } from './float.ts';

/*
 * Terms and bodies show what they are when a pointer rests on them or the keyboard reaches them; a press
 * follows the link as ever.
 */

/** Milliseconds that a pointer must rest, and that it may be away to reach the preview itself. */
const REST = 250;
const PEEKABLE = 'a.term, .units a[href*="/units/"]';

/** What a link's target says in short. */
async function preview(link: HTMLAnchorElement): Promise<Node[]> {
  if (link.classList.contains('term')) {
    const note = document.querySelector(`#${CSS.escape(link.hash.slice(1))} p`);
    return note ? [node('p', {}, note.textContent)] : [];
  }
  const page = await fetchedPage(link.href);
  const text = (element: Element | null): string => element?.textContent.trim() ?? '';
  const cities = [...page.querySelectorAll('main .columns > section')].map((section) => {
    const counts = [...section.querySelectorAll('h3')].map(text).join('，');
    return node('p', {}, `${text(section.querySelector('h2'))}${counts === '' ? '' : `：${counts}`}`);
  });
  const note = text(page.querySelector('main > .by'));
  return [
    node('strong', {}, text(page.querySelector('h1'))),
    ...cities,
    ...(note === '' ? [] : [node('p', { class: 'by' }, note)]),
  ];
}

/** Adds previews to the terms and bodies of a clause. */
export function addPeeks(): void {
  if (!hasPopovers) return;
  const float = node('div', { class: 'float peek', popover: 'manual', role: 'tooltip', id: 'peek' });
  document.body.append(float);
  let timer = 0;
  let shown: HTMLAnchorElement | null = null;
  const hide = (): void => {
    clearTimeout(timer);
    shown?.removeAttribute('aria-describedby');
    shown = null;
    // eslint-disable-next-line floor/built-ins -- There are popovers.
    if (float.matches(':popover-open')) float.hidePopover();
  };
  const later = (action: () => void): void => {
    clearTimeout(timer);
    timer = window.setTimeout(action, REST);
  };
  const show = async (link: HTMLAnchorElement): Promise<void> => {
    hide();
    shown = link;
    const content = await preview(link).catch(() => [node('p', {}, '没有载入，点链接看整页。')]);
    // Meanwhile the reader may have gone on.
    if (shown !== link || content.length === 0) return;
    float.replaceChildren(...content);
    link.setAttribute('aria-describedby', float.id);
    showBeside(float, link);
  };
  const linkOf = (target: EventTarget | null): HTMLAnchorElement | null =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(PEEKABLE) : null;

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = linkOf(target);
    if (link && pointerType === 'mouse' && link !== shown) later(() => void show(link));
    else if (target instanceof Element && target.closest('#peek')) clearTimeout(timer);
    else if (!link) later(hide);
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = linkOf(target);
    if (link?.matches(':focus-visible')) void show(link);
    else hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}
