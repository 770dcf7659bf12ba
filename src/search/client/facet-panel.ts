import { node } from '../../ui/dom.ts';
import { FACETS, type Facet, type FacetCount, type FacetSelection } from '../query/facets.ts';

const LABELS: Readonly<Record<Facet, string>> = {
  city: '城市',
  kind: '类别',
  topic: '主题',
  unit: '责任单位',
  instrument: '支持方式',
};
/** Facets that people judged. */
const JUDGED: ReadonlySet<Facet> = new Set(['topic', 'instrument']);
/** Values shown before “更多”. */
const SHOWN = 6;

/** What hits can be narrowed by, beside them. */
export interface FacetPanel {
  show(counts: Readonly<Record<Facet, readonly FacetCount[]>>, selection: FacetSelection): void;
}

/**
 * Makes the panel in its frame, which is hidden while there is nothing to choose; `onChange` is told the whole
 * selection.
 */
export function createFacetPanel(
  container: HTMLElement,
  frame: HTMLElement,
  onChange: (selection: FacetSelection) => void,
): FacetPanel {
  let chosen: FacetSelection | undefined;
  container.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement;
    const facet = FACETS.find((name) => name === box.name);
    if (!facet || !chosen) return;
    const others = chosen[facet].filter((value) => value !== box.value);
    onChange({ ...chosen, [facet]: box.checked ? [...others, box.value] : others });
  });
  return {
    show(counts, selection) {
      chosen = selection;
      const open = new Set(
        [...container.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ dataset }) => dataset['facet']),
      );
      const focused = focusedValue(container);
      const groups = FACETS.filter((facet) => counts[facet].length > 1 || selection[facet].length > 0);
      container.replaceChildren(
        ...groups.map((facet) => group(facet, counts[facet], selection[facet], open.has(facet))),
      );
      frame.hidden = groups.length === 0;
      if (focused)
        container
          .querySelector<HTMLInputElement>(`input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`)
          ?.focus();
    },
  };
}

/** Which box has the focus, so that drawing anew does not lose it. */
function focusedValue(container: HTMLElement): HTMLInputElement | null {
  const active = document.activeElement;
  return active instanceof HTMLInputElement && container.contains(active) ? active : null;
}

function group(facet: Facet, counts: readonly FacetCount[], chosen: readonly string[], isOpen: boolean): HTMLElement {
  const sorted =
    facet === 'city'
      ? counts
      : [...counts].sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)) || b.count - a.count);
  const boxes = sorted.map((value) => node('li', {}, box(facet, value, chosen.includes(value.id))));
  const more = boxes.splice(Math.max(SHOWN, chosen.length));
  const details = node(
    'details',
    { 'data-facet': facet, ...(isOpen ? { open: '' } : {}) },
    node('summary', {}, `更多${LABELS[facet]}`),
    node('ul', {}, ...more),
  );
  const by = JUDGED.has(facet) ? [node('span', { class: 'by' }, '编者归类')] : [];
  return node(
    'fieldset',
    {},
    node('legend', {}, LABELS[facet], ...by),
    node('ul', {}, ...boxes),
    ...(more.length > 0 ? [details] : []),
  );
}

function box(facet: Facet, { id, label, count }: FacetCount, isChosen: boolean): HTMLElement {
  const input = node('input', { type: 'checkbox', name: facet, value: id });
  (input as HTMLInputElement).checked = isChosen;
  return node('label', {}, input, node('span', {}, label), node('span', { class: 'count' }, String(count)));
}
