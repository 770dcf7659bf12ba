import { pathOrdinals, splitClauseId } from '../../language/clause-id.ts';
import { formatChineseOrdinal } from '../../language/numerals.ts';
import type { ClauseFrontmatter, ClauseKind } from '../../model/schema.ts';

const UNNUMBERED: Partial<Record<ClauseKind, string>> = { notice: '印发通知', preamble: '引言', closing: '结语' };

/** How each level of GB/T 9704-2012 is called when it is cited. */
const LEVEL_NAMES: readonly ((n: number) => string)[] = [
  (n) => `第${formatChineseOrdinal(n)}部分`,
  (n) => `第（${formatChineseOrdinal(n)}）节`,
  (n) => `第${n}条`,
  (n) => `第（${n}）项`,
];

/**
 * Where a clause or one of its sentences stands, in words.
 * e.g. ("shaoxing-2021/2-2-5", "s2") → "第二部分第（二）节第5条第2句"
 */
export function placeInWords(clause: Pick<ClauseFrontmatter, 'id' | 'kind'>, sentence?: string): string {
  const ordinals = pathOrdinals(splitClauseId(clause.id).path);
  const place =
    ordinals.length === 0
      ? (UNNUMBERED[clause.kind] ?? '')
      : ordinals.map((n, depth) => LEVEL_NAMES[depth]?.(n) ?? '').join('');
  return sentence === undefined ? place : `${place}第${sentence.slice(1)}句`;
}

/** Longest piece of a quotation that a link spells out at either end. */
const FRAGMENT_EDGE = 12;

/**
 * A text fragment that finds a quotation on its page, behind the anchor.
 * e.g. "加大培育扶持力度。" → ":~:text=%E5%8A%A0…"; a longer text is named by its beginning and end
 */
export function textFragment(quote: string): string {
  const characters = Array.from(quote);
  const encode = (part: readonly string[]): string => encodeURIComponent(part.join('')).replaceAll('-', '%2D');
  const edges =
    characters.length <= 2 * FRAGMENT_EDGE
      ? [characters]
      : [characters.slice(0, FRAGMENT_EDGE), characters.slice(-FRAGMENT_EDGE)];
  return `:~:text=${edges.map(encode).join(',')}`;
}
