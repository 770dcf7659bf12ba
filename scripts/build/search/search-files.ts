import * as OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { ClauseFrontmatter } from '../../../src/model/schema.ts';
import { INSTRUMENT_LABELS } from '../../../src/model/fact-labels.ts';
import { fold } from '../../../src/language/fold.ts';
import type {
  Amount,
  Heading,
  Name,
  PrintedNumber,
  PinyinReadings,
  Syllables,
  Variants,
} from '../../../src/search/engine/lexicon.ts';
import type { SupportRow } from '../../../src/publish/tables/supports.ts';
import type { SynonymRow, TermRow, UnitRow } from '../../../src/publish/tables/vocabularies.ts';
import { findValues } from '../../../src/search/query/numbers.ts';

/* Makes the lists of src/search/engine/lexicon.ts from the rows of the data files. */

/** What the lists need to know of a clause. */
export type SearchedClause = Pick<ClauseFrontmatter, 'id' | 'num' | 'heading' | 'text'>;

/** Names with the forms that the texts print apart from those that only readers type. */
export function nameList(
  terms: readonly TermRow[],
  units: readonly UnitRow[],
  synonyms: readonly SynonymRow[],
  clauses: readonly SearchedClause[],
): Name[] {
  const texts = clauses.map(({ text }) => fold(text));
  const isPrinted = (form: string): boolean => texts.some((text) => text.includes(fold(form)));
  const name = (kind: Name[0], words: readonly string[]): Name => {
    const printed = Map.groupBy(new Set(words), isPrinted);
    return [kind, printed.get(true) ?? [], printed.get(false) ?? []];
  };
  return [
    ...terms.map(({ term, variants, aliases }) => name('term', [term, ...variants, ...aliases])),
    ...units.map(({ label, names, aliases }) => name('unit', [...names, label, ...aliases])),
    ...synonyms.map(({ words }) => name('word', words)),
  ];
}

/** Every character of the texts, folded. */
export function characterList(clauses: readonly SearchedClause[]): string {
  return [...new Set(Array.from(clauses.map(({ text }) => fold(text)).join('')))].sort().join('');
}

/** The headings of numbered clauses, by clause number. */
export function headingList(clauses: readonly SearchedClause[]): Heading[] {
  return clauses.flatMap(({ num, heading }, clause) => (num === '' ? [] : [{ clause, num, heading }]));
}

/** Every numeral that the texts print and that another numeral could stand for. */
export function numberList(clauses: readonly SearchedClause[]): PrintedNumber[] {
  const found = new Map<string, Set<number>>();
  for (const [clause, { text }] of clauses.entries()) {
    const folded = fold(text);
    for (const { start, end } of findValues(folded)) {
      const printed = folded.slice(start, end);
      found.set(printed, (found.get(printed) ?? new Set()).add(clause));
    }
  }
  return [...found].map(([printed, numbers]) => [printed, ...numbers]);
}

/** The supports that name a sum, largest first. */
export function amountList(supports: readonly SupportRow[], clauses: readonly SearchedClause[]): Amount[] {
  const numbers = new Map(clauses.map(({ id }, number) => [id, number]));
  return supports
    .flatMap(({ clause, instrument, title, amount, quotes }) => {
      const number = numbers.get(clause);
      if (number === undefined) throw new Error(`supports.json: no clause ${clause}`);
      const quote = quotes['amount'];
      return amount === null || quote === undefined
        ? []
        : [{ clause: number, amount, instrument: INSTRUMENT_LABELS[instrument], title, quote }];
    })
    .sort((a, b) => b.amount - a.amount);
}

const HAN = /\p{Script=Han}/u;
/** The block of CJK ideographs in everyday use. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Han characters of the texts. */
const hanOf = (clauses: readonly SearchedClause[]): Set<string> =>
  new Set(Array.from(clauses.map(({ text }) => text).join('')).filter((char) => HAN.test(char)));

/** For every character that is another script's form of characters in the texts, these. */
export function variantList(clauses: readonly SearchedClause[]): Variants {
  const simplify = OpenCC.Converter({ from: 't', to: 'cn' });
  const han = hanOf(clauses);
  const bySimple = Map.groupBy(han, (char) => simplify(char));
  const block = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, i) => String.fromCodePoint(FIRST_HAN + i));
  return Object.fromEntries(
    block.flatMap((char) => {
      const same = (bySimple.get(simplify(char)) ?? []).filter((other) => other !== char);
      return same.length === 0 ? [] : [[char, same.join('')]];
    }),
  );
}

/** True where the texts hold a character that is the other script's form of one of them. */
export function holdsTraditional(clauses: readonly SearchedClause[]): boolean {
  const simplify = OpenCC.Converter({ from: 't', to: 'cn' });
  return [...hanOf(clauses)].some((char) => simplify(char) !== char);
}

/** Reads the characters of names and headings, and those of them that read otherwise than their single characters. */
export function readingList(names: readonly string[]): PinyinReadings {
  return {
    characters: bySyllable(new Set(Array.from(names.join('')).filter((char) => HAN.test(char)))),
    exceptions: names.flatMap((name): [string, string][] => {
      const read = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((part) => part.toLowerCase());
      const plain = Array.from(name, (char) => (HAN.test(char) ? syllable(char) : char.toLowerCase()));
      return read.length === plain.length && read.some((part, i) => part !== plain[i]) ? [[name, read.join(' ')]] : [];
    }),
  };
}

/** Reads the characters of GB 2312, which people write in: a slip may be any of them. */
export function syllableList(): Syllables {
  return bySyllable(new Set(gb2312()));
}

function bySyllable(chars: ReadonlySet<string>): Syllables {
  const groups = [...Map.groupBy(chars, syllable)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([read, group]) => [read, group.join('')]));
}

/** Without tone; ü is typed v. */
const syllable = (char: string): string => pinyin(char, { toneType: 'none', v: true });

/** The Han characters of GB 2312: rows 16 to 87. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const bytes = Array.from({ length: 72 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  ).flat(2);
  return Array.from(decoder.decode(new Uint8Array(bytes))).filter((char) => HAN.test(char));
}
