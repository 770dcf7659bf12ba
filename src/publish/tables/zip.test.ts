import { afterEach, expect, test } from 'vitest';
import { zip } from './zip.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

// On this day the clocks of Santiago went forward at midnight: the day had no 00:00.
const DAY = '2026-09-06';

test.each(['UTC', 'Asia/Shanghai', 'America/Santiago', 'Pacific/Kiritimati'])(
  'the same files give the same bytes in %s',
  (name) => {
    const files = [
      ['b.txt', '乙'],
      ['a.txt', '甲'],
    ] as const;
    process.env['TZ'] = 'Europe/Paris';
    const there = zip(new Map(files), DAY);
    process.env['TZ'] = name;
    expect(zip(new Map(files.toReversed()), DAY)).toEqual(there);
  },
);
