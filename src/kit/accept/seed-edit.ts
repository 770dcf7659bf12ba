import { isMap, isSeq, parseDocument, stringify, type Node } from 'yaml';

/* Adds to YAML files that people edit: what stands there stays as it is, comments and layout too. */

const STEP = '  ';

/** Writes a value in flow style on one line. */
export const inline = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

/** Writes an entry of a list: its fields line by line, lists of records one record a line. */
export function entry(value: object): string[] {
  return Object.entries(value)
    .flatMap(([key, field]): string[] => {
      if (Array.isArray(field) && field.some((item) => typeof item === 'object'))
        return [`${key}:`, ...field.map((item) => `${STEP}- ${inline(item)}`)];
      if (isPlainRecord(field))
        return [`${key}:`, ...Object.entries(field).map(([name, inner]) => `${STEP}${inline(name)}: ${inline(inner)}`)];
      return [`${key}: ${inline(field)}`];
    })
    .map((line, i) => `${i === 0 ? '- ' : STEP}${line}`);
}

const isPlainRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Adds lines to the list or map at a path of a file, behind what is there; an empty one is opened.
 * `lines` are those of block style, without indentation.
 * @throws Error when the path leads to no collection, or to one in flow style that holds something.
 */
export function append(text: string, path: readonly string[], lines: readonly string[]): string {
  if (lines.length === 0) return text;
  const document = parseDocument(text);
  const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | null | undefined;
  if (!node?.range || !(isSeq(node) || isMap(node)))
    throw new Error(`${path.join('.') || 'the file'} is no list or map`);
  const [start, end] = node.range;
  if (node.items.length === 0) {
    const opened = `${path.length === 0 ? '' : '\n'}${indent(lines, STEP.repeat(path.length))}`;
    return `${text.slice(0, start).replace(/ $/u, '')}${opened}${text.slice(end)}`.replace(/\n*$/u, '\n');
  }
  if (node.flow)
    throw new Error(`${path.join('.') || 'the file'} is written on one line; write it one entry a line first`);
  const at = lineEnd(text, end);
  const before = text.slice(0, at);
  const added = indent(lines, ' '.repeat(columnOf(text, start)));
  return `${before}${before.endsWith('\n') ? '' : '\n'}${added}\n${text.slice(at)}`;
}

/** Puts another value in the place of the one at a path. */
export function replaceValue(text: string, path: readonly (string | number)[], value: unknown): string {
  const node = parseDocument(text).getIn(path, true) as Node | undefined;
  if (!node?.range) throw new Error(`there is no ${path.join('.')}`);
  return `${text.slice(0, node.range[0])}${inline(value)}${text.slice(node.range[1])}`;
}

const indent = (lines: readonly string[], by: string): string => lines.map((line) => `${by}${line}`).join('\n');
const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** The offset behind the line in which a value ends; a block's value ends behind its line feed already. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}
