import { launchOptions } from '../../io/browser.ts';
import { scratchFolder, type Effects } from '../../io/effects.ts';
import { serveCounting } from '../support/server.ts';
import { watch } from '../support/watch.ts';
import { npmInstall } from './measure.ts';

const PACKAGE = 'lighthouse@13.5.0';
const FOLDER = scratchFolder('bench-peers/lighthouse');

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
    const failure = await npmInstall(FOLDER, [PACKAGE]);
    if (failure !== null) {
      notes.push(`${PACKAGE} did not install: ${failure}`);
      return null;
    }
  }
  const server = await serveCounting(effects, site);
  const { executablePath, args } = launchOptions();
  const report = `${FOLDER}/report.json`;
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    '--only-categories=performance,accessibility',
    `--chrome-flags=--headless=new ${args.join(' ')}`,
  ];
  const { code } = await watch(command, [`${server.origin}${path}`, ...options], { CHROME_PATH: executablePath });
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
