import { readBase } from '../../src/hosting/base.ts';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxConfig } from '../../src/hosting/nginx.ts';
import { MEDIA_TYPES as types } from '../io/media-types.ts';
import { diskEffects, type Effects } from '../io/effects.ts';

const ROOT = '/var/www/duidu';

/** The configurations in deploy/ by file name. */
export function configurations(base = '/'): Map<string, string> {
  return new Map([
    ['nginx.conf', nginxConfig({ base, root: ROOT, listen: '80', types })],
    ['Caddyfile', caddyfile({ base, root: ROOT, listen: 'example.org', types })],
  ]);
}

/** Writes the configurations of deploy/, for the path that BASE_PATH names. */
export function writeConfigurations(effects: Effects, base?: string): void {
  for (const [name, text] of configurations(base)) {
    effects.writeFile(`deploy/${name}`, text);
    effects.log(`deploy/${name}`);
  }
}

if (import.meta.main) writeConfigurations(diskEffects, readBase(process.env['BASE_PATH']));
