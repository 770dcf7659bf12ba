import { CACHE_HASHED, CACHE_OTHERS, HASHED_FOLDER } from './caching.ts';
import { toldTypes, type MediaTypes } from './mime.ts';
import { SECURITY_HEADERS, TRANSPORT_HEADER } from './headers.ts';

/** Where a configuration is to serve the site. */
export interface Place {
  /** The path that the site was built for, e.g. "/" or "/duidu/". */
  base: string;
  /** The folder in which the host looks for that path. */
  root: string;
  /** What the server listens to: a port, or for Caddy a name. */
  listen: string;
  /** Of all text that it serves. */
  types: MediaTypes;
}

/** What nginx knows by itself beside what all servers know; told twice, it warns. */
const NGINX_KNOWS = new Set(['txt']);
/** What nginx calls scripts. */
const NGINX_SCRIPT = 'application/javascript';
/** What nginx compresses and gives its character set without being told; told twice, it warns. */
const ALWAYS = 'text/html';

/** Renders a configuration for Debian's nginx, to lie in /etc/nginx/conf.d/. */
export function nginxConfig({ base, root, listen, types }: Place): string {
  const headers = SECURITY_HEADERS.map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const told = toldTypes(types).filter(([extension]) => !NGINX_KNOWS.has(extension));
  const texts = [...new Set([...Object.values(types), NGINX_SCRIPT])].filter((type) => type !== ALWAYS).sort();
  return `# Written by \`npm run hosting\` of src/hosting/. Packages: nginx, libnginx-mod-http-brotli-static.
map $uri $duidu_cache {
    ~^${base.slice(0, -1)}${HASHED_FOLDER} "${CACHE_HASHED}";
    default "${CACHE_OTHERS}";
}
# Sent over TLS only; nginx leaves out a header without a value.
map $https $duidu_transport {
    on "${TRANSPORT_HEADER[1]}";
    default "";
}
server {
    listen ${listen};
    # For TLS: listen 443 ssl http2; ssl_certificate …; ssl_certificate_key …;
    root ${root};
    index index.html;
    error_page 404 ${base}404.html;
    # A folder's address ends with a slash; the redirect names no host, so it holds behind a proxy.
    absolute_redirect off;
    server_tokens off;

    include /etc/nginx/mime.types;
    types {
${told.map(([extension]) => `        ${types[extension] ?? ''} ${extension};`).join('\n')}
    }
    # The search index has no type, and is compressed already.
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${texts.join(' ')};

    # What PRECOMPRESS=1 npm run build wrote is sent as it is; the rest is compressed on the way.
    brotli_static on;
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_types ${texts.join(' ')};

    # No location below may add a header of its own: nginx would then drop all of these.
${headers.join('\n')}
    add_header ${TRANSPORT_HEADER[0]} $duidu_transport always;
    add_header Cache-Control $duidu_cache always;
}
`;
}
