import { node } from '../../ui/dom.ts';
import { visibleEntries } from './contents-filter.ts';
import { jumpForm, type Places } from './jump.ts';

/* The table of contents follows the position, says how far one is, and can be filtered. */

/** The part of the window, from its top, that a section must have reached to be the one that is read. */
const READING_LINE = 0.3;

/** Makes the table of contents of a policy's page live; does nothing on a page without one. */
export function followContents(places: Places): void {
  const toc = document.querySelector<HTMLElement>('.toc');
  const details = toc?.querySelector('details');
  const summary = toc?.querySelector('summary');
  const tools = toc?.querySelector('.toc-tools');
  const list = toc?.querySelector('ol');
  if (!toc || !details || !summary || !tools || !list) return;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const sections = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
  const now = node('span', { class: 'now' });
  const progress = node('progress', { max: String(sections.length), value: '0', 'aria-label': '读到第几条' });
  toc.classList.add('live');
  summary.append(now);
  const form = jumpForm(places, '筛选目录，或输入“温州 18”');
  tools.append(form, progress);

  const follow = (): void => {
    const isReached = (section: Element): boolean => section.getBoundingClientRect().top <= innerHeight * READING_LINE;
    const at = Math.max(0, sections.filter(isReached).length - 1);
    if (links[at]?.hasAttribute('aria-current')) return;
    links.forEach((link, i) => {
      if (i === at) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
      link.classList.toggle('read', i < at);
    });
    now.textContent = `${at + 1}/${links.length}　${links[at]?.textContent ?? ''}`;
    progress.setAttribute('value', String(at + 1));
    keepInView(list, links[at]);
  };
  const observer = new IntersectionObserver(follow, { rootMargin: `0px 0px ${-100 * (1 - READING_LINE)}% 0px` });
  for (const section of sections) observer.observe(section);
  addEventListener('scrollend', follow);
  follow();

  form.querySelector('input')?.addEventListener('input', ({ target }) => {
    const shown = visibleEntries(
      links.map((link) => ({
        text: link.textContent,
        depth: Number(/depth-(\d)/u.exec(link.parentElement?.className ?? '')?.[1] ?? 0),
      })),
      (target as HTMLInputElement).value,
    );
    links.forEach((link, i) => link.parentElement?.toggleAttribute('hidden', !(shown[i] ?? true)));
  });
  standOpen(details, list);
}

/** On a desk the contents stand open; on a phone they lie over the text, and close when they have led there. */
function standOpen(details: HTMLDetailsElement, list: HTMLElement): void {
  const desk = matchMedia('(min-width: 60rem)');
  const stand = (): void => {
    details.open = desk.matches;
  };
  desk.addEventListener('change', stand);
  stand();
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || desk.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    details.open = false;
    // Only where the text has moved up to its place can the browser find the section.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        location.assign(link.hash);
      });
    });
  });
}

/** Scrolls the contents, and only them, so that an entry is seen. */
function keepInView(box: HTMLElement, entry: HTMLElement | undefined): void {
  if (!entry) return;
  const [outer, inner] = [box.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (inner.top < outer.top + inner.height * 2 || inner.bottom > outer.bottom - inner.height * 2)
    box.scrollTop += inner.top - outer.top - outer.height / 2;
}
