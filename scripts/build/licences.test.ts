import { describe, expect, test } from 'vitest';
import { diskEffects } from '../io/effects.ts';
import { faultsOf, isAllowed, shippedNotices, type Lock } from './licences.ts';

const LOCK = {
  packages: {
    '': { version: '1.0.0', license: 'MIT' },
    'node_modules/b': { version: '2.0.0', license: 'ISC' },
    'node_modules/a': { version: '1.0.0', license: 'MIT', hasInstallScript: true },
    'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
  },
};

test('the project’s packages have allowed licences, and run no script but those named', () => {
  const read = (file: string): unknown => JSON.parse(diskEffects.readText(file));
  const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
  expect(faultsOf(read('package-lock.json') as Lock, allowScripts)).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['Apache-2.0 AND MIT', true],
  ['Apache-2.0 AND GPL-2.0-only', false],
  ['GPL-3.0-only', false],
  ['', false],
  ['UNLICENSED', false],
])('“%s” is allowed: %s', (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});

describe('faults', () => {
  test('none where all is named', () => {
    expect(faultsOf(LOCK, { a: true })).toEqual([]);
  });

  test('a script that nobody named, and a name without a script', () => {
    expect(faultsOf(LOCK, { c: true })).toEqual([
      expect.stringMatching(/^a runs a script/u),
      expect.stringMatching(/names c, which/u),
    ]);
  });

  test('a licence that is not allowed', () => {
    expect(faultsOf({ packages: { 'node_modules/@x/y': { version: '3.1.0', license: 'SSPL-1.0' } } }, {})).toEqual([
      expect.stringMatching(/^@x\/y 3\.1\.0 has the licence “SSPL-1\.0”/u),
    ]);
  });
});

test('the licence of all that reaches readers goes with the site', () => {
  const text = shippedNotices(diskEffects);
  for (const name of ['pagefind', 'workbox-core', 'workbox-routing', 'workbox-strategies'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n\\n[^]*?(?:MIT|permission)`, 'imu'));
});
