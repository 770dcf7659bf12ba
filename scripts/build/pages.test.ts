import { describe, expect, test } from 'vitest';
import { shareCount, writePages } from './pages.ts';

const folder = (clauses: number) => ({
  listFiles: () => [
    ...Array.from({ length: clauses }, (_, i) => `a-2024/${i}.mdx`),
    'a-2024/policy.json',
    'cities.json',
  ],
});

describe('shareCount', () => {
  test.each([
    [0, 1],
    [84, 1],
    [10_000, 1],
    [10_001, 2],
    [48_000, 5],
  ])('%i clauses are written in %i', (clauses, shares) => {
    expect(shareCount(folder(clauses), 'content')).toBe(shares);
  });
});

describe('writePages', () => {
  const record = async (of: number, codes: readonly number[] = []) => {
    const runs: Record<string, string>[] = [];
    const said: string[] = [];
    const code = await writePages({ log: (line) => said.push(line) }, of, (env) => codes[runs.push(env) - 1] ?? 0);
    return {
      code,
      said,
      shares: runs.map((env) => env['SITE_SHARE']),
      rooms: runs.map((env) => env['NODE_OPTIONS']?.includes('--max-old-space-size=') ?? false),
    };
  };

  test('writes a small site at once and says nothing of shares', async () => {
    expect(await record(1)).toEqual({ code: 0, said: [], shares: ['1/1'], rooms: [false] });
  });

  test('writes the shares of a large one in order, each with room for all data', async () => {
    expect(await record(3)).toEqual({
      code: 0,
      said: ['Share 1 of 3 …', 'Share 2 of 3 …', 'Share 3 of 3 …'],
      shares: ['1/3', '2/3', '3/3'],
      rooms: [true, true, true],
    });
  });

  test('stops at the first run that fails', async () => {
    expect(await record(3, [0, 7])).toMatchObject({ code: 7, shares: ['1/3', '2/3'] });
  });
});
