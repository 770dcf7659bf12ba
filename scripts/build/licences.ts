import type { Effects } from '../io/effects.ts';

/** Where npm puts a package; one that two others need in two versions lies within them. */
const FOLDER = 'node_modules/';

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
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** What is used here of package-lock.json: every package, on whatever platform, by where it lies. */
export interface Lock {
  packages: Record<string, { version?: string; license?: string; hasInstallScript?: boolean }>;
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
export function faultsOf({ packages }: Lock, allowScripts: Readonly<Record<string, boolean>>): string[] {
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf(FOLDER) + FOLDER.length), ...entry }));
  const running = new Set(all.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  return [
    ...all
      .filter(({ license = '' }) => !isAllowed(license))
      .map(
        ({ name, version, license = '' }) =>
          `${name} ${version} has the licence “${license}”, which scripts/build/licences.ts does not allow`,
      ),
    ...[...running]
      .filter((name) => !allowScripts[name])
      .map((name) => `${name} runs a script when it is installed; name it in allowScripts of package.json if it must`),
    ...Object.keys(allowScripts)
      .filter((name) => !running.has(name))
      .map((name) => `allowScripts of package.json names ${name}, which runs no script`),
  ];
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
