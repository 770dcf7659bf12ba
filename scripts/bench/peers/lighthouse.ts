import { tmpdir } from 'node:os';
import { launchOptions } from '../../io/browser.ts';
import type { Effects } from '../../io/effects.ts';
import { listen } from '../../io/serve.ts';
import { watch } from '../scale/watch.ts';
import { countingServer } from '../search/server.ts';

const PACKAGE = 'lighthouse@13.5.0';
const FOLDER = `${tmpdir()}/duidu-bench-peers/lighthouse`;

/** Lighthouse's marks out of a hundred, as on a phone. */
export interface Scores {
  performance: number;
  accessibility: number;
}

/** Marks a page of a built site; `null`, with a note, where Lighthouse cannot be had or run. */
export async function lighthouse(
  effects: Effects,
  site: string,
  path: string,
  notes: string[],
): Promise<Scores | null> {
  const command = `${FOLDER}/node_modules/.bin/lighthouse`;
  if (!effects.exists(command)) {
    effects.writeFile(`${FOLDER}/package.json`, '{ "private": true }');
    const { code } = await watch(
      'npm',
      ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', PACKAGE],
      process.env,
      () => undefined,
    );
    if (code !== 0) {
      notes.push(`${PACKAGE} did not install (npm ended with code ${code}).`);
      return null;
    }
  }
  const { server } = countingServer(effects, site);
  const { executablePath, args } = launchOptions();
  const report = `${FOLDER}/report.json`;
  const address = `http://localhost:${await listen(server, 0)}${path}`;
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    '--only-categories=performance,accessibility',
    `--chrome-flags=--headless=new ${args.join(' ')}`,
  ];
  const { code } = await watch(
    command,
    [address, ...options],
    { ...process.env, CHROME_PATH: executablePath },
    () => undefined,
  );
  server.close();
  if (code !== 0) {
    notes.push(`${PACKAGE} ended with code ${code}.`);
    return null;
  }
  const { categories } = JSON.parse(effects.readText(report)) as {
    categories: Record<keyof Scores, { score: number }>;
  };
  return {
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
  };
}
