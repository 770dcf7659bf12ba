/** A column of a table: its head, and what a row has in it. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => string | number];

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** A row of a Markdown table. e.g. "| 84 | ours |" */
export const tableLine = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  line(columns.map(([, cell]) => cell(row)));

/** A Markdown table, its columns padded: a line each for the heads, the rule under them, and the rows. */
export function tableLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  const cells = columns.map(([head, cell]) => [head, ...rows.map((row) => String(cell(row)))]);
  const padded = cells.map(([head = '', ...own]) => {
    const width = Math.max(...[head, ...own].map(({ length }) => length));
    return [head.padEnd(width), '-'.repeat(width), ...own.map((text) => text.padEnd(width))];
  });
  return (padded[0] ?? []).map((_, i) => line(padded.map((column) => column[i] ?? '')));
}

/** e.g. 12345 → "12.3" */
export const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
/** e.g. 1234567890 → "1.23" */
export const GB = (bytes: number): string => (bytes / 1e9).toFixed(2);
