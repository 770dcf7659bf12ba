import { CACHE_HASHED, CACHE_OTHERS, HASHED_FOLDER } from './caching.ts';
import { SECURITY_HEADERS, TRANSPORT_HEADER } from './headers.ts';
import { toldTypes } from './mime.ts';
import type { Place } from './nginx.ts';

/** Renders a Caddyfile. Caddy gets the certificate of a name by itself. */
export function caddyfile({ base, root, listen, types }: Place): string {
  const hashed = `${base.slice(0, -1)}${HASHED_FOLDER}*`;
  const headers = [...SECURITY_HEADERS, TRANSPORT_HEADER].map(([name, value]) => `\t\t${name} "${value}"`);
  const told = toldTypes(types).map(
    ([extension, type]) => `\t@${extension} path *.${extension}\n\theader @${extension} Content-Type "${type}"`,
  );
  return `# Written by \`npm run hosting\` of src/hosting/.
${listen} {
	root * ${root}
	header {
${headers.join('\n')}
	}
	@others not path ${hashed}
	header ${hashed} Cache-Control "${CACHE_HASHED}"
	header @others Cache-Control "${CACHE_OTHERS}"
${told.join('\n')}

	@writing not method GET HEAD
	respond @writing 405

	# What PRECOMPRESS=1 npm run build wrote is sent as it is; the rest is compressed on the way.
	encode gzip
	file_server {
		precompressed br gzip
	}
	handle_errors {
		header Cache-Control "${CACHE_OTHERS}"
		header Content-Type "text/html; charset=utf-8"
		rewrite * ${base}404.html
		file_server
	}
}
`;
}
