/** Distance to the window's edges, in pixels. */
const EDGE = 8;

/** True where the browser has popovers; without them the links behind lead on by themselves. */
export const hasPopovers = 'popover' in HTMLElement.prototype;

/** Shows a popover below an element, or above where there is no room below. It scrolls along with the page. */
export function showBeside(popover: HTMLElement, anchor: Element): void {
  // eslint-disable-next-line floor/built-ins -- Asked for where hasPopovers is true.
  if (!popover.matches(':popover-open')) popover.showPopover();
  // The first line of a link that runs over two.
  const box = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(box.left, document.documentElement.clientWidth - popover.offsetWidth - EDGE));
  const below = box.bottom + EDGE / 2;
  const top =
    below + popover.offsetHeight <= innerHeight || box.top < popover.offsetHeight
      ? below
      : box.top - popover.offsetHeight - EDGE / 2;
  popover.style.left = `${left + scrollX}px`;
  popover.style.top = `${top + scrollY}px`;
}
