import { TRUSTED_POLICY } from '../ui/trusted-policy.ts';

/*
 * What every host of the site sends with it. All configurations in deploy/, `_headers`, the server of
 * `npm start`, the pages' own <meta> and the service worker are made of what stands here.
 */

/** Files are the site's own, scripts and styles are files, and text never becomes a script. */
const DIRECTIVES = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_POLICY}`,
];

const scriptSource = (wasm: boolean): string => `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`;

/** The policy that a page carries itself, so that it holds on a host that sends no headers. */
export function pagePolicy({ wasm }: { wasm: boolean }): string {
  return [scriptSource(wasm), ...DIRECTIVES].join('; ');
}

/**
 * The policy in the header. A worker has no other, and the one that searches compiles WebAssembly; so the
 * header allows that, and the pages' own policy, which holds at the same time, takes it back.
 * `frame-ancestors` works in a header only.
 */
const HEADER_POLICY = `${pagePolicy({ wasm: true })}; frame-ancestors 'none'`;

/** What a page could ask a device for. The site asks for nothing but the clipboard, to copy a citation. */
const REFUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** A header's name, as hosts write it, and its value. */
export type Header = readonly [name: string, value: string];

/** Sent with every answer, whatever its status. */
export const SECURITY_HEADERS: readonly Header[] = [
  ['Content-Security-Policy', HEADER_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  // Everything here is public and nobody is signed in: a page of another site may fetch the data.
  ['Access-Control-Allow-Origin', '*'],
];

/** Sent over TLS only: a browser then comes back by TLS alone, for a year. */
export const TRANSPORT_HEADER: Header = ['Strict-Transport-Security', 'max-age=31536000'];
