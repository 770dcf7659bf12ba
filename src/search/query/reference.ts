import { readNumber } from '../../language/numbers.ts';

/** A clause that is named by its number. */
export interface Reference {
  /** As typed, without 市; empty where none was named. */
  city: string;
  number: number;
}

/** e.g. "温州 5", "绍兴措施12", "18" */
const PLAIN = /^(\p{Script=Han}*?)市?(?:第|措施|目标|保障)?(\d{1,3})[条项.]?$/u;
/** Chinese numerals are words as well, so that something must say that a clause is meant. e.g. "第十八条", "温州措施五" */
const CHINESE = /^(\p{Script=Han}*?)市?(?:第|措施|目标|保障)([一二三四五六七八九十]{1,3})[条项]?$/u;

/** Reads a folded text that names a clause; `null` for any other. e.g. "温州市第十八条" → { city: "温州", number: 18 } */
export function readReference(typed: string): Reference | null {
  const [, city = '', digits] = PLAIN.exec(typed) ?? CHINESE.exec(typed) ?? [];
  const number = digits === undefined ? null : readNumber(digits);
  return number === null ? null : { city, number };
}
