import { CACHE_HASHED, CACHE_OTHERS, HASHED_FOLDER } from './caching.ts';
import { MEDIA_TYPES } from './mime.ts';
import { SECURITY_HEADERS, TRANSPORT_HEADER } from './headers.ts';

/** Where a configuration is to serve the site. */
export interface Place {
  /** The path that the site was built for, e.g. "/" or "/duidu/". */
  base: string;
  /** The folder in which the host looks for that path. */
  root: string;
  /** What the server listens to: a port, or for Caddy a name. */
  listen: string;
}

const COMPRESSED_TYPES =
  'text/css text/csv text/markdown text/plain text/turtle text/xml application/javascript application/json application/manifest+json image/svg+xml';

/** Renders a configuration for Debian's nginx, to lie in /etc/nginx/conf.d/. */
export function nginxConfig({ base, root, listen }: Place): string {
  const headers = SECURITY_HEADERS.map(([name, value]) => `    add_header ${name} "${value}" always;`);
  const types = Object.entries(MEDIA_TYPES)
    .filter(([extension]) => extension !== 'txt')
    .map(([extension, type]) => `        ${type} ${extension};`);
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
${types.join('\n')}
    }
    # The search index has no type, and is compressed already.
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${COMPRESSED_TYPES};

    # What PRECOMPRESS=1 npm run build wrote is sent as it is; the rest is compressed on the way.
    brotli_static on;
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_types ${COMPRESSED_TYPES};

    # No location below may add a header of its own: nginx would then drop all of these.
${headers.join('\n')}
    add_header ${TRANSPORT_HEADER[0]} $duidu_transport always;
    add_header Cache-Control $duidu_cache always;
}
`;
}
