/**
 * @typedef {import('dependency-cruiser').IConfiguration} Configuration
 * @typedef {import('dependency-cruiser').IForbiddenRuleType} ForbiddenRule
 * @typedef {import('dependency-cruiser').ICruiseOptions} Options
 */

/** What dependency-cruiser looks for: circles, those of types included. Directions are ESLint's (rooms.mjs). */
/** @type {Configuration & { forbidden: ForbiddenRule[], options: Options }} */
export const CIRCLES = {
  forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs'] },
  },
};
