import { node } from '../../ui/dom.ts';

/** Sizes that a reader can choose, from small to large; the style sheet knows each by its name. */
export const TEXT_SIZES = ['small', 'medium', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = 'duidu:text-size';
const LABELS: Readonly<Record<TextSize, string>> = { small: '小', medium: '中', large: '大', largest: '特大' };

/**
 * Reads what was kept; it may be anything, and whatever is no size is the middle one. e.g. "large" → "large", "<b>"
 * → "medium"
 */
export function readTextSize(kept: string | null): TextSize {
  return TEXT_SIZES.find((size) => size === kept) ?? 'medium';
}

/** The size after this one, round about. */
export function nextTextSize(size: TextSize): TextSize {
  return TEXT_SIZES[(TEXT_SIZES.indexOf(size) + 1) % TEXT_SIZES.length] ?? 'medium';
}

function keptTextSize(): TextSize {
  try {
    return readTextSize(localStorage.getItem(KEY));
  } catch {
    // The browser keeps nothing for this site.
    return 'medium';
  }
}

function show(size: TextSize): void {
  document.documentElement.dataset['text'] = size;
}

/** Sets the page in the size that the reader chose, here or in another window. */
export function applyTextSize(): void {
  show(keptTextSize());
  addEventListener('storage', ({ key }) => {
    if (key === KEY) show(keptTextSize());
  });
}

/** A button that goes on to the next size and keeps it. */
export function textSizeButton(): HTMLElement {
  const button = node('button', { type: 'button', class: 'quiet' });
  let size = keptTextSize();
  const name = (): void => {
    button.textContent = `字号：${LABELS[size]}`;
  };
  button.addEventListener('click', () => {
    size = nextTextSize(size);
    show(size);
    name();
    try {
      localStorage.setItem(KEY, size);
    } catch {
      // It holds for this page only.
    }
  });
  name();
  return button;
}
