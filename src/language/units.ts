/** What the texts measure in, by what it measures. */
const UNITS = {
  money: ['元', '美元'],
  share: ['%', '‰', '个百分点'],
  area: ['平方米', '平方公里', '公顷', '亩'],
  time: ['年', '个季度', '个月', '天', '日', '个工作日', '工作日', '个自然日', '小时', '个小时'],
  amount: ['倍', '吨', '公里', '千瓦时', '千瓦'],
  things: [
    ...['家次', '户次', '人次', '台次', '批次', '单次', '场次', '家', '户', '个', '笔', '人', '名', '位', '项', '件'],
    ...['条', '次', '台', '场', '所', '座', '款', '类', '批', '期'],
  ],
} as const;
export type UnitKind = keyof typeof UNITS;

/** Matches one unit of the given kinds, the longest that fits. e.g. "平方米", "台次"; not the 年 of "90年代" */
export function unitPattern(...kinds: readonly UnitKind[]): string {
  const units = kinds.flatMap((kind): readonly string[] => UNITS[kind]).sort((a, b) => b.length - a.length);
  return `(?:${units.join('|')})(?!(?<=年)代)`;
}

/** Matches any unit. */
export const UNIT = unitPattern(...(Object.keys(UNITS) as UnitKind[]));

/** True where a unit measures that. e.g. ("个工作日", "time") */
export function measures(unit: string, kind: UnitKind): boolean {
  return (UNITS[kind] as readonly string[]).includes(unit);
}
