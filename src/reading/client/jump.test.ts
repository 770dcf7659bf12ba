import { afterEach, expect, test, vi } from 'vitest';
import { NO_REFERENCES, POLICIES, REFERENCES } from '../../model/fixtures/references.ts';
import { listsOf } from '../../search/fixtures/corpus.ts';
import { sitePlaces } from './jump.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const { catalogue, headings } = listsOf(POLICIES);

/** The places of a site at /duidu/, and the addresses that were asked for. */
function places(): { find: (typed: string) => Promise<string[]>; asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(Response.json(address.endsWith('headings.json') ? headings : catalogue));
  });
  const { find } = sitePlaces('/duidu/');
  return { find: async (typed) => (await find(typed)).map(({ id }) => id), asked };
}

test.each(REFERENCES)('“%s” leads to %s', async (typed, id) => {
  expect((await places().find(typed))[0]).toBe(id);
});

test.each(NO_REFERENCES)('“%s” leads nowhere', async (typed) => {
  expect(await places().find(typed)).toEqual([]);
});

test('what it takes is fetched once', async () => {
  const { find, asked } = places();
  await find('18');
  await find('温州 18');
  expect(asked).toEqual(['/duidu/find/catalogue.json', '/duidu/find/headings.json']);
});
