/** A row of a Markdown table. e.g. ["84", "ours"] → "| 84 | ours |" */
export function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A Markdown table, as benchmarks print it: a line each for the head, the rule under it, and the rows. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map(tableLine);
}
