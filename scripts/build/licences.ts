import { diskEffects, type Effects } from '../io/effects.ts';

const LIST = 'docs/licences.md';

/** Licences that the project may build on, by SPDX id. LGPL: a library that is called, never changed. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** What is used here of package-lock.json. */
interface LockEntry {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}
interface Lock {
  packages: Record<string, LockEntry>;
}

/** A package that the project is built or tested with. */
export interface Licensed {
  name: string;
  version: string;
  licence: string;
  /** True when only tests and checks use it. */
  dev: boolean;
}

/** Every package of a lock, on whatever platform, each version once, by name. */
export function licensed({ packages }: Lock): Licensed[] {
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license = '', dev = false }]): Licensed => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      dev,
    }));
  const byKey = new Map(all.map((entry) => [`${entry.name}@${entry.version}`, entry]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** True for an SPDX expression that leaves a choice, or a whole, of allowed licences. e.g. "(MIT OR GPL-2.0-only)" */
export function isAllowed(expression: string): boolean {
  const either = expression.replace(/^\((.*)\)$/u, '$1').split(' OR ');
  return either.some((whole) =>
    whole
      .replaceAll(/[()]/gu, '')
      .split(' AND ')
      .every((id) => ALLOWED.has(id.trim())),
  );
}

/**
 * What is wrong with the packages: a licence that is not allowed or not named, a script that runs at
 * installation and that `allowScripts` of package.json does not name, a name there that no package needs.
 */
export function faultsOf(lock: Lock, allowScripts: Readonly<Record<string, boolean>>): string[] {
  const licences = licensed(lock)
    .filter(({ licence }) => !isAllowed(licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} has the licence “${licence}”, which scripts/build/licences.ts does not allow`,
    );
  const running = new Set(
    Object.entries(lock.packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  const unnamed = [...running]
    .filter((name) => !allowScripts[name])
    .map((name) => `${name} runs a script when it is installed; name it in allowScripts of package.json if it must`);
  const needless = Object.keys(allowScripts)
    .filter((name) => !running.has(name))
    .map((name) => `allowScripts of package.json names ${name}, which runs no script`);
  return [...licences, ...unnamed, ...needless];
}

/** Renders the list: how many packages have which licence, then each package. */
export function licenceList(entries: readonly Licensed[]): string {
  const counts = Map.groupBy(entries, ({ licence }) => licence);
  const summary = [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([licence, { length }]) => `| ${licence} | ${length} |`);
  const rows = entries.map(
    ({ name, version, licence, dev }) => `| ${name} | ${version} | ${licence} | ${dev ? 'tests' : 'build'} |`,
  );
  return `<!-- Written by \`npm run licences\`. -->
# Licences of the packages

Every package in package-lock.json, for all platforms. “build” packages take part in building or serving the site; “tests” only in its checks. What reaches readers is named in \`/licences.txt\` of the site.

| Licence | Packages |
|---|---|
${summary.join('\n')}

| Package | Version | Licence | Used in |
|---|---|---|---|
${rows.join('\n')}
`;
}

/** Packages of which code reaches readers, and the file of the licence, which asks to go with the code. */
const SHIPPED: Readonly<Record<string, string>> = {
  pagefind: 'LICENSE/LICENSE',
  'workbox-core': 'LICENSE',
  'workbox-routing': 'LICENSE',
  'workbox-strategies': 'LICENSE',
};

/** The text of `/licences.txt`: what of others is in the site, with the licence of each. */
export function shippedNotices(effects: Effects): string {
  const { packages } = JSON.parse(effects.readText('package-lock.json')) as Lock;
  const notices = Object.entries(SHIPPED).map(
    ([name, file]) =>
      `${name} ${packages[`node_modules/${name}`]?.version ?? ''}\n\n${effects.readText(`node_modules/${name}/${file}`).trim()}\n`,
  );
  return `Code of others in this site\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/**
 * Writes the list of licences, or checks it and the packages.
 * @returns the exit code
 */
export function runLicences(effects: Effects, { check }: { check: boolean }): number {
  const lock = JSON.parse(effects.readText('package-lock.json')) as Lock;
  const { allowScripts } = JSON.parse(effects.readText('package.json')) as { allowScripts: Record<string, boolean> };
  const entries = licensed(lock);
  const list = licenceList(entries);
  const faults = faultsOf(lock, allowScripts);
  if (!check) effects.writeFile(LIST, list);
  else if (!effects.exists(LIST) || effects.readText(LIST) !== list)
    faults.push(`${LIST} is out of date; run npm run licences`);
  for (const fault of faults) effects.error(fault);
  if (faults.length === 0)
    effects.log(
      `${entries.length} packages; every licence is allowed, no script runs at installation but those of ${Object.keys(allowScripts).join(', ')}`,
    );
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = runLicences(diskEffects, { check: process.argv.includes('--check') });
