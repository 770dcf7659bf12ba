import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Loads the module as a page at https://example.org/duidu/ does. */
async function load(trustedTypes?: object): Promise<typeof import('./trusted.ts')> {
  vi.stubGlobal('location', new URL('https://example.org/duidu/'));
  vi.stubGlobal('trustedTypes', trustedTypes);
  return import('./trusted.ts');
}

test('an address of this site becomes a script’s address, through the one policy', async () => {
  const named: string[] = [];
  const { scriptAddress } = await load({
    createPolicy: (name: string, rules: { createScriptURL(url: string): string }) => {
      named.push(name);
      return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
    },
  });
  expect(scriptAddress('sw.js')).toEqual({ trusted: 'https://example.org/duidu/sw.js' });
  expect(named).toEqual(['duidu']);
});

test('without Trusted Types it is checked alike', async () => {
  const { scriptAddress } = await load();
  expect(scriptAddress('/duidu/sw.js')).toBe('https://example.org/duidu/sw.js');
});

test.each([
  'https://example.com/x.js',
  '//example.com/x.js',
  'data:text/javascript,alert()',
  'javascript:alert()',
  'blob:https://example.org/1',
  'http://example.org/x.js',
])('“%s” is refused', async (address) => {
  const { scriptAddress } = await load();
  expect(() => scriptAddress(address)).toThrow(/not a script of this site/u);
});
