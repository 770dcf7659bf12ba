import { fault, positionFinder, type Diagnostic } from '../../model/diagnostics.ts';
import { textOf, type SourceCell } from './cells.ts';
import type { ErrataOptions } from './errata.ts';
import { TONE } from './gloss.ts';
import { isForeign } from './slip/realign.ts';

/** Marks of damage that must not survive anywhere: replacement and private-use characters. */
const isDamage = (char: string): boolean => /[\ufffd\ue000-\uf8ff]/u.test(char);

/**
 * In a text that a mirror damaged, so is a `?`, a letter of a reading that stands behind nothing, and a
 * character that only a slid run can have given.
 */
const isMirrorDamage = (char: string): boolean => char === '?' || isDamage(char) || isForeign(char) || TONE.test(char);

/** A letter or sign alone among Chinese: half of a character, more likely than a word. e.g. "c" in "参c制" */
const LONE_HALF = /(?<=[\p{Script=Han}、，。；：“”])[@-~](?=[\p{Script=Han}、，。；：“”])/gu;

/** More questions than this say that the text as a whole is broken. */
const MAX_ASKED = 100;

/** Asks by name for every reading that the mechanism could not settle. */
export function findDamage(
  cells: readonly SourceCell[],
  source: string,
  glossed: boolean,
  options: ErrataOptions,
): Diagnostic[] {
  const isDamaged = glossed ? isMirrorDamage : isDamage;
  const halves = new Set(glossed ? [...textOf(cells).matchAll(LONE_HALF)].map(({ index }) => index) : []);
  let offset = 0;
  const damaged = cells.filter((cell) => {
    const at = offset;
    offset += cell.text.length;
    return cell.reason === undefined && (halves.has(at) || Array.from(cell.text).some(isDamaged));
  });
  const positionOf = positionFinder(source);
  const asked = damaged.slice(0, MAX_ASKED).map((cell) => askFor(cell, source, positionOf(cell.start), options));
  const rest = damaged.length - asked.length;
  const last = asked.at(-1);
  if (last && rest > 0) last.message += `; ${rest} more such places follow`;
  return asked;
}

const SHOWN_CANDIDATES = 40;

function askFor(
  cell: SourceCell,
  source: string,
  position: { line: number; column: number },
  { file, errataFile }: ErrataOptions,
): Diagnostic {
  const was = source.slice(cell.start, cell.end);
  const fits = cell.candidates?.slice(0, SHOWN_CANDIDATES).join('') ?? '';
  const follows = cell.reading ? `; what follows reads “${cell.reading}”` : '';
  const what = `a byte is lost at “${was}” and the text does not say which character stood here`;
  const { line, column } = position;
  const place = `line: ${line}, column: ${column}, was: ${JSON.stringify(was)}`;
  const entry = `- { ${place}, now: "…", rule: lost-byte, reason: "…" }`;
  return fault(
    { file, ...position },
    'unsettled-loss',
    `${what}${follows}${fits ? `; these fit: ${fits}` : ''}`,
    `Judge it and add to \`errata\` in ${errataFile}: ${entry}`,
  );
}
