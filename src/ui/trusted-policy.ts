/**
 * The one Trusted Types policy that the site's scripts may create (src/ui/trusted.ts). A module of its own: every
 * page loads it.
 */
export const TRUSTED_POLICY = 'duidu';
