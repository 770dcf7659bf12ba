import { afterEach, describe, expect, test, vi } from 'vitest';
import { readOptions } from './options.ts';

const USAGE = 'npm run thing -- [--size 3]';
const read = (args: string[]) =>
  readOptions(
    { args, options: { size: { type: 'string', default: '3' } } },
    USAGE,
    ({ values }) => values.size !== '0',
  );
const said = { log: vi.spyOn(console, 'log'), error: vi.spyOn(console, 'error') };
afterEach(() => {
  process.exitCode = undefined;
  for (const spy of Object.values(said)) spy.mockReset();
});

describe('readOptions', () => {
  test('gives the options', () => {
    expect(read([])?.values.size).toBe('3');
    expect(read(['--size', '5'])?.values.size).toBe('5');
  });

  test('shows the usage to whom asks, and that is no failure', () => {
    said.log.mockImplementation(() => undefined);
    expect(read(['--help'])).toBeNull();
    expect(said.log).toHaveBeenCalledWith(USAGE);
    expect(process.exitCode).toBeUndefined();
  });

  test.each([
    ['an option that there is not', ['--sise', '5']],
    ['a value that is not right', ['--size', '0']],
  ])('refuses %s with the usage', (_, args) => {
    said.error.mockImplementation(() => undefined);
    expect(read(args)).toBeNull();
    expect(said.error).toHaveBeenLastCalledWith(USAGE);
    expect(process.exitCode).toBe(1);
  });
});
