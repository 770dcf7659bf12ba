import { sentenceName } from '../../language/number-names.ts';
import { clauseTitle } from '../../model/clause-names.ts';
import type { ClauseFrontmatter } from '../../model/schema.ts';
import { ordinalsOf } from '../ordinals.ts';

/**
 * Where a clause of a policy or one of its sentences stands, in words.
 * @param clauses all of the policy's.
 * e.g. ("shaoxing-2021/2-2-5", "s2") → "第二部分第（二）节第5条第2句"
 */
export function placeInWords(
  clause: ClauseFrontmatter,
  clauses: readonly ClauseFrontmatter[],
  sentence?: string,
): string {
  const ordinals = ordinalsOf(clauses).get(clause.id) ?? [];
  const numbers = ordinals.map(({ level: { cited }, numeral }) => cited.join(numeral));
  return `${numbers.join('') || clauseTitle(clause)}${sentence === undefined ? '' : sentenceName(sentence)}`;
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
