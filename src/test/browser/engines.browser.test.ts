import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableLines } from '../../../scripts/bench/support/table.ts';
import { ENGINES, findFirefox, findOldChromium, findWebKit } from '../../../scripts/io/browser.ts';
import { createSiteServer, listen } from '../../../scripts/io/serve.ts';
import { SITE } from '../support/site.ts';
import { startChromium } from './engines/chromium.ts';
import type { Engine, StartEngine } from './engines/engine.ts';
import { startFirefox } from './engines/firefox.ts';
import { WAYS } from './engines/ways.ts';
import { startWebKit } from './engines/webkit.ts';

const started = <Found>(found: Found | null, start: (found: Found) => StartEngine): StartEngine | null =>
  found === null ? null : start(found);

const STARTS: Readonly<Record<string, StartEngine | null>> = {
  Chromium: startChromium(),
  'Chromium 109': started(findOldChromium(), startChromium),
  Firefox: started(findFirefox(), startFirefox),
  WebKit: started(findWebKit(), startWebKit),
} satisfies Record<keyof typeof ENGINES | 'Chromium', StartEngine | null>;

/** Milliseconds of each way in each engine, in the order of WAYS. */
const times = new Map<string, string[]>();
let server: Server | undefined;
let origin = '';

beforeAll(async () => {
  server = createSiteServer(SITE);
  origin = `http://localhost:${await listen(server, 0)}`;
});

afterAll(() => {
  server?.close();
  const columns = [...times].map(([name, own]) => [name, (i: number) => own[i] ?? ''] as const);
  console.log(tableLines([['ms', (i: number) => WAYS[i]?.name ?? ''], ...columns], [...WAYS.keys()]).join('\n'));
});

describe.each(Object.entries(STARTS))('in %s', (name, start) => {
  if (start === null) {
    const { packages } = ENGINES[name as keyof typeof ENGINES];
    test.skip(
      `nothing is tested: it is not here. ${packages.length > 0 ? `Debian: sudo apt-get install ${packages.join(' ')}` : ''}`,
    );
    return;
  }
  const own: string[] = [];
  let engine: Engine | undefined;
  let theme: 'light' | 'dark' | undefined;

  afterAll(async () => {
    await engine?.close();
  });

  test.each(WAYS)('$name', async (way) => {
    if (!engine || theme !== way.theme) {
      await engine?.close();
      engine = await start(way.theme);
      theme = way.theme;
      times.set(`${name} (${engine.version})`, own);
    }
    const from = performance.now();
    await way.go(engine, origin);
    own.push((performance.now() - from).toFixed(0));
    expect(engine.faults).toEqual([]);
  });
});
