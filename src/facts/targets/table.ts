/** What sorting and filtering read of a row; the element stays with the caller. */
export interface SortableRow {
  city: string;
  role: string;
  text: string;
  /** One key a column: a number where the column holds one. */
  keys: readonly (number | string)[];
}

/** What a reader asks of the table; an empty string asks nothing. */
export interface FigureFilter {
  city: string;
  role: string;
  text: string;
}

/** True when a row answers all that is asked. */
export function keeps(row: SortableRow, { city, role, text }: FigureFilter): boolean {
  return (
    (city === '' || row.city === city) &&
    (role === '' || row.role === role) &&
    (text.trim() === '' || row.text.includes(text.trim()))
  );
}

/** Compares two rows by a column; rows that have nothing there come last in either direction. */
export function compareRows(a: SortableRow, b: SortableRow, column: number, descending: boolean): number {
  const [left, right] = [a.keys[column] ?? '', b.keys[column] ?? ''];
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  const order =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : String(left).localeCompare(String(right), 'zh-Hans-CN');
  return descending ? -order : order;
}
