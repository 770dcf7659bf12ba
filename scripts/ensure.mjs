// Installs what is missing before anything else runs. Plain JavaScript for Node 20 and up: the
// newer Node that the site needs is itself one of the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.duidu-lock';
const MIN_NODE = 20;

const major = Number(process.versions.node.split('.')[0]);
if (major < MIN_NODE) {
  console.error(
    `Node ${process.versions.node} is too old: install Node ${MIN_NODE} or newer from your system or https://nodejs.org.`,
  );
  process.exit(1);
}
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const complete = existsSync(STAMP) && existsSync('node_modules/.bin/node') && readFileSync(STAMP, 'utf8') === lock;
if (!complete) {
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed. Check the network and the registry (`npm ping`), then run the command again.');
    process.exit(status ?? 1);
  }
  writeFileSync(STAMP, lock);
}
