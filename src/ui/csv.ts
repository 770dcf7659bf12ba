/** What a cell may hold; `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** Excel takes a file for UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A cell that spreadsheets would compute. e.g. "=1+1", "@SUM(A1)" */
const FORMULA = /^[=+\-@\t\r]/u;
/** A cell that must stand in quotes. e.g. a text with a comma or a line feed */
const NEEDS_QUOTES = /[",\r\n]/u;

/**
 * Writes rows after RFC 4180, with a byte order mark. A text that begins like a formula gets an apostrophe before
 * it.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** e.g. `a,"b"` → `"a,""b"""`, "=1" → "'=1", -1 (a number) → "-1" */
function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
