import { formQuery, node } from '../../ui/dom.ts';
import { queryString } from '../../ui/href.ts';
import { compareRows, keeps, type FigureFilter, type SortableRow } from './table.ts';

/* Sorts and filters the table of figures in place; the filter lives in the address. */
const table = document.querySelector<HTMLTableElement>('#figure-table');
const form = document.querySelector<HTMLFormElement>('#figure-filter');
const status = document.querySelector<HTMLElement>('#figure-status');
const body = table?.tBodies[0];
const rows = [...(body?.rows ?? [])].map((element) => ({ element, row: rowOf(element) }));

function rowOf(element: HTMLTableRowElement): SortableRow {
  const keys = [...element.cells].map((cell) => {
    const key = cell.dataset['sort'] ?? cell.textContent.trim();
    return key !== '' && Number.isFinite(Number(key)) ? Number(key) : key;
  });
  return { city: element.dataset['city'] ?? '', role: element.dataset['role'] ?? '', text: element.textContent, keys };
}

function filter(): FigureFilter {
  const data = form ? formQuery(form) : new URLSearchParams();
  return { city: data.get('city') ?? '', role: data.get('role') ?? '', text: data.get('text') ?? '' };
}

function apply(): void {
  let total = 0;
  for (const { element, row } of rows) {
    element.hidden = !keeps(row, filter());
    if (!element.hidden) total++;
  }
  if (!status) return;
  status.dataset['total'] = String(total);
  status.textContent = total === 0 ? '没有符合的数字。请去掉一个条件，或换一个词。' : `${total}个数字。`;
}

function intoAddress(): void {
  const asked = Object.entries(filter()).filter(([, value]) => value !== '') as [string, string][];
  history.replaceState(null, '', `${location.pathname}${queryString(new URLSearchParams(asked))}${location.hash}`);
}

function fromAddress(): void {
  const query = new URLSearchParams(location.search);
  for (const name of ['city', 'role', 'text']) {
    const field = form?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (field) field.value = query.get(name) ?? '';
  }
  apply();
}

/** Turns the column's name into a button; a second press turns the order round. */
function makeSortable(header: HTMLTableCellElement, column: number): void {
  const button = node('button', { type: 'button' }, header.textContent);
  header.replaceChildren(button);
  button.addEventListener('click', () => {
    const descending = header.getAttribute('aria-sort') === 'ascending';
    for (const other of table?.tHead?.rows[0]?.cells ?? []) other.removeAttribute('aria-sort');
    header.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
    body?.append(
      ...[...rows].sort((a, b) => compareRows(a.row, b.row, column, descending)).map(({ element }) => element),
    );
  });
}

[...(table?.tHead?.rows[0]?.cells ?? [])].forEach(makeSortable);
form?.addEventListener('input', () => {
  intoAddress();
  apply();
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
});
fromAddress();
