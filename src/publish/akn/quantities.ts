/** A number with its unit as printed, and its value in the base unit. */
export interface Quantity {
  start: number;
  end: number;
  text: string;
  value: number;
  unit: string;
}

/**
 * An amount that the text itself measures. Years, names (5G, 1+14) and document numbers carry no
 * unit of this list. e.g. "1.1万亿元", "20家", "7.5 %", "500万平方米"
 */
const QUANTITY =
  /(?<![\d.+＋〔A-Za-z])(?<number>\d+(?:\.\d+)?)(?<scale>万亿|亿|万)?[ ]?(?<unit>平方米|人次|[元家户个人项件亩次场倍年]|%|％)(?!代)/gu;

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** A year number is a date, not a duration. e.g. "2025年" */
const CALENDAR_YEAR = /^\d{4}$/u;

/** Finds the quantities of a text, in order. e.g. "奖励20万元" → value 200000, unit "元" */
export function quantitiesOf(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match) => {
    const { number = '', scale, unit = '' } = match.groups ?? {};
    if (unit === '年' && CALENDAR_YEAR.test(number)) return [];
    // Rounds off what floating point adds. e.g. 1.1 × 10¹² is 1100000000000, not 1100000000000.0001
    const value = Number((Number(number) * (SCALES[scale ?? ''] ?? 1)).toPrecision(12));
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        value,
        unit: unit === '％' ? '%' : unit,
      },
    ];
  });
}
