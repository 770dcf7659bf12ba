import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSiteServer, listen } from '../../../scripts/io/serve.ts';
import { SITE, siteJson, sitePages, type ClauseRow } from '../../test/support/site.ts';

interface Example {
  language: string;
  needs: string[];
  code: string;
}

const EXAMPLE = /<pre[^>]*\sdata-run="([a-z]+)" data-needs="([^"]*)"[^>]*><code>([\s\S]*?)<\/code><\/pre>/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&#38;': '&',
};
const unescapeHtml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|amp|#3[489]);/gu, (entity) => ENTITIES[entity] ?? entity);
/** The site's address in the examples. e.g. "http://localhost:4321/data/clauses.json" */
const DATA_ADDRESS = /https?:\/\/[^\s"]*?(?=\/data\/)/gu;

const html = sitePages().find(({ path }) => path === '/data/')?.html ?? '';
const examples: Example[] = [...html.matchAll(EXAMPLE)].map(([, language = '', needs = '', code = '']) => ({
  language,
  needs: needs.split(' '),
  code: unescapeHtml(code),
}));

const has = (tool: string): boolean =>
  tool === 'pandas'
    ? spawnSync('python3', ['-c', 'import pandas']).status === 0
    : spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const INTERPRETERS: Readonly<Record<string, [string, string[]]>> = {
  sh: ['bash', ['-euo', 'pipefail', '-s']],
  python: ['python3', ['-']],
  r: ['Rscript', ['-']],
};

describe('the examples on /data/ run as they stand', () => {
  let server: Server | undefined;
  let origin = '';
  const folder = mkdtempSync(join(tmpdir(), 'duidu-examples-'));
  beforeAll(async () => {
    server = createSiteServer(SITE);
    origin = `http://localhost:${await listen(server, 0)}`;
  });
  afterAll(() => {
    server?.close();
    rmSync(folder, { recursive: true });
  });

  /** Runs an example without blocking the server that it asks. */
  const run = ({ language, code }: Example): Promise<{ status: number | null; out: string; err: string }> =>
    new Promise((resolve) => {
      const [command, args] = INTERPRETERS[language] ?? ['false', []];
      const child = spawn(command, args, { cwd: folder });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.on('close', (status) => {
        resolve({ status, out, err });
      });
      child.stdin.end(code.replaceAll(DATA_ADDRESS, origin));
    });

  test('there is one for each tool', () => {
    expect(examples.map(({ needs }) => needs.at(-1))).toEqual(['jq', 'pandas', 'Rscript', 'duckdb']);
  });

  for (const example of examples) {
    const missing = example.needs.filter((tool) => !has(tool));
    if (missing.length > 0) console.warn(`The example that needs ${missing.join(', ')} is skipped: not installed.`);
    test.skipIf(missing.length > 0)(`with ${example.needs.join(' and ')}`, { timeout: 60_000 }, async () => {
      const { status, out, err } = await run(example);
      expect(err).toBe('');
      expect(status).toBe(0);
      expect(out.trim().split('\n').length).toBeGreaterThan(2);
    });
  }

  test.skipIf(!has('jq') || !has('curl'))('the first example lists the clauses of its topic', async () => {
    const { out } = await run(examples[0] ?? { language: 'sh', needs: [], code: 'false' });
    const expected = (siteJson('data/clauses.json') as ClauseRow[]).filter(({ topics }) => topics.includes('credit'));
    expect(out.trimEnd().split('\n')).toEqual(expected.map(({ city, num, heading }) => `${city}\t${num}\t${heading}`));
  });
});
