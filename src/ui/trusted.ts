import { TRUSTED_POLICY } from './trusted-policy.ts';

/** The part of Trusted Types that is used here; not every browser has it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

/**
 * Lets a script be started by its address: as a worker, as the service worker. The page's policy refuses
 * a bare string, in every place where a string would become a script, so this is the one way in.
 * @param url an address of this site; a relative one is taken from the page.
 * @returns the address, in the form that `new Worker` and `register` take.
 * @throws TypeError for an address of another site, or one that holds the script itself.
 */
export function scriptAddress(url: string | URL): string {
  return policy.createScriptURL(String(url)) as string;
}

function ownAddress(url: string): string {
  const { href, origin } = new URL(url, location.href);
  if (origin !== location.origin || !/^https?:/u.test(href)) throw new TypeError(`not a script of this site: ${url}`);
  return href;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy(TRUSTED_POLICY, { createScriptURL: ownAddress }) ?? {
  createScriptURL: ownAddress,
};
