import type { PolicyRecord } from './schema.ts';

/* How the site, its files and its pictures speak of a policy's period: one wording for each length. */

type Period = Pick<PolicyRecord['period'], 'label' | 'covers'>;

/** Said of a period that is over, by what it is the period of: never that the text is not in force. */
const OVER: Readonly<Record<Period['covers'], string>> = { targets: '目标期已结束', validity: '有效期已过' };

/** Only the issuer can tell whether a text is still in force. */
export const ASK_ISSUER = '是否仍有效，以发文机关公布为准。';

/** The period of a policy, and that it is over where it is. e.g. "目标至2025年，目标期已结束" */
export function periodText({ period, periodIsOver }: { period: Period; periodIsOver: boolean }): string {
  return periodIsOver ? `${period.label}，${OVER[period.covers]}` : period.label;
}

/** The same in a line that names much else. e.g. "目标至2025年（已结束）" */
export function periodBrief({
  period,
  periodIsOver,
}: {
  period: Pick<Period, 'label'>;
  periodIsOver: boolean;
}): string {
  return periodIsOver ? `${period.label}（已结束）` : period.label;
}

/** What the reader must know beside every copy of a text: period, day of checking, whom to ask. */
export function periodCaution(record: Pick<PolicyRecord, 'period' | 'periodIsOver'>): string {
  return `${periodText(record)}（${record.period.checkedOn}核对）。${ASK_ISSUER}`;
}
