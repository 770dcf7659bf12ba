// Installs what is missing, then runs the command that follows with the project's packages and its own
// Node: the newer Node that the site needs is one of them. Plain JavaScript for Node 20 and up.
// e.g. node scripts/ensure.mjs scripts/build/build.ts
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const STAMP = 'node_modules/.duidu-lock';
const BIN = resolve('node_modules/.bin');
const MIN_NODE = 20;
const options = { stdio: 'inherit', shell: process.platform === 'win32' };

const major = Number(process.versions.node.split('.')[0]);
if (major < MIN_NODE) {
  console.error(
    `Node ${process.versions.node} is too old: install Node ${MIN_NODE} or newer from your system or https://nodejs.org.`,
  );
  process.exit(1);
}
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const complete = existsSync(STAMP) && existsSync(`${BIN}/node`) && readFileSync(STAMP, 'utf8') === lock;
if (!complete) {
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], options);
  if (status !== 0) {
    console.error('npm ci failed. Check the network and the registry (`npm ping`), then run the command again.');
    process.exit(status ?? 1);
  }
  writeFileSync(STAMP, lock);
}
const [first = '', ...rest] = process.argv.slice(2);
const [command, args] = /\.[mt]s$/u.test(first) ? ['node', [first, ...rest]] : [first, rest];
const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
process.exitCode = spawnSync(command, args, { ...options, env }).status ?? 1;
