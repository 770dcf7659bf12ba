/**
 * Lists, in a browser, the combinations of colours and type in which text is set on a page, leaving out
 * those that are known, and marks one element of each with `data-contrast`. What decides contrast is in
 * the combination: the text's colour, size and weight, and the grounds and opacity of all that is behind it.
 */
export function colourings(known: readonly string[]): string[] {
  for (const marked of document.querySelectorAll('[data-contrast]')) marked.removeAttribute('data-contrast');
  const found = new Set<string>();
  const grounds = new Map<Element, string>();
  /** The grounds behind an element, from itself to the root. */
  const groundOf = (element: Element): string => {
    const kept = grounds.get(element);
    if (kept !== undefined) return kept;
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const clear =
      backgroundColor === 'rgba(0, 0, 0, 0)' &&
      backgroundImage === 'none' &&
      opacity === '1' &&
      /static|relative/u.test(position);
    const behind = element.parentElement ? groundOf(element.parentElement) : '';
    const ground = clear ? behind : [backgroundColor, backgroundImage, opacity, position, behind].join(' ');
    grounds.set(element, ground);
    return ground;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) =>
    text.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!element?.checkVisibility()) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const colouring = [color, fontSize, fontWeight, textShadow, groundOf(element)].join(' ');
    if (known.includes(colouring) || found.has(colouring)) continue;
    found.add(colouring);
    element.setAttribute('data-contrast', '');
  }
  return [...found];
}
