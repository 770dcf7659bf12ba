import { FirmStage, Instrument, Need, type City, type SupportRecord } from '../../model/schema.ts';
import { matches, readFilter } from './filter.ts';
import { INSTRUMENT_HINTS, INSTRUMENT_LABELS, NEED_LABELS, STAGE_LABELS } from '../../model/fact-labels.ts';
import { memoize } from '../../corpus/memoize.ts';

/** One way to enter the list: its condition as in the address, its page, how many it finds. */
export interface SupportEntry {
  key: 'need' | 'stage' | 'instrument' | 'city';
  value: string;
  label: string;
  /** A sentence for the page's head. */
  hint: string;
  path: string;
  supports: SupportRecord[];
}

/** All pre-built lists: by situation, stage, instrument and city, each in its own order. */
export function supportEntries(supports: readonly SupportRecord[], cities: readonly City[]): SupportEntries {
  return entriesOf(supports)(cities);
}

type SupportEntries = Record<SupportEntry['key'], SupportEntry[]>;
const entriesOf = memoize((supports: readonly SupportRecord[]) =>
  memoize((cities: readonly City[]) => makeEntries(supports, cities)),
);

function makeEntries(supports: readonly SupportRecord[], cities: readonly City[]): SupportEntries {
  const entry = (key: SupportEntry['key'], value: string, label: string, hint = ''): SupportEntry => ({
    key,
    value,
    label,
    hint,
    path: key === 'need' ? `/support/${value}/` : `/support/${key}/${value}/`,
    supports: supports.filter((support) => matches(support, readFilter(`?${key}=${value}`))),
  });
  return {
    need: Need.options.map((need) => entry('need', need, NEED_LABELS[need], '按处境归类，由编者判断。')),
    stage: FirmStage.options.map((stage) => entry('stage', stage, STAGE_LABELS[stage], '按企业阶段归类，由编者判断。')),
    instrument: Instrument.options.map((instrument) =>
      entry('instrument', instrument, INSTRUMENT_LABELS[instrument], INSTRUMENT_HINTS[instrument]),
    ),
    city: cities.map((city) => entry('city', city.id, city.name)),
  };
}

/** Supports by instrument, in the order of the schema; instruments without any are left out. */
export function byInstrument(
  supports: readonly SupportRecord[],
): { instrument: Instrument; supports: SupportRecord[] }[] {
  return Instrument.options
    .map((instrument) => ({ instrument, supports: supports.filter((support) => support.instrument === instrument) }))
    .filter((group) => group.supports.length > 0);
}

/** The sums that supports name, as steps of a minimum. e.g. 10万、100万、1000万元 */
export function amountSteps(supports: readonly SupportRecord[]): number[] {
  const sums = supports.flatMap(({ amount }) => amount ?? []);
  const powers = new Set(sums.map((sum) => 10 ** Math.floor(Math.log10(sum))));
  return [...powers].sort((a, b) => a - b);
}

/** A sum in 万. e.g. 100000 → "10万元" */
export function inWan(sum: number): string {
  return sum % 10_000 === 0 ? `${sum / 10_000}万元` : `${sum}元`;
}
