/** The oldest browsers in which everything works. Chromium 109 is the last for Windows 7 and 8. */
export const FLOOR = { chrome: 109, firefox: 115, safari: 16.4 };

/** The same as targets for scripts. e.g. "chrome109" */
export const SCRIPT_TARGETS = Object.entries(FLOOR).map(([name, version]) => `${name}${version}`);

/** Older ones still have the styles that reading needs: the first Chromium that knows logical properties. */
export const STYLE_TARGETS = ['chrome87', ...SCRIPT_TARGETS.slice(1), 'ios16.4'];
