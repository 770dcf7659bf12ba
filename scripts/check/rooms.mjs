/*
 * The picture of the house: which room may use which. ESLint keeps it (eslint.config.mjs), a test compares
 * the diagram in ARCHITECTURE.md with it, another plants a wrong import of each kind.
 */

/** Rooms that readers meet one by one; none knows another. */
export const FEATURES = ['publish', 'compare', 'search', 'facts', 'sources', 'offline', 'hosting'];
/** Rooms that put features together. */
export const MEETING = ['reading', 'home'];

const GROUND = ['language', 'model'];
const SHARED = [...GROUND, 'corpus', 'ui'];
const SITE = [...SHARED, ...FEATURES, ...MEETING, 'layouts'];

/** Every room below src/, with the others that it may import; `scripts` stands above all of them. */
export const MAY_USE = {
  language: [],
  model: ['language'],
  pipeline: GROUND,
  kit: [...GROUND, 'pipeline'],
  corpus: GROUND,
  ui: [...GROUND, 'corpus'],
  ...Object.fromEntries(FEATURES.map((room) => [room, SHARED])),
  ...Object.fromEntries(MEETING.map((room) => [room, [...SHARED, ...FEATURES]])),
  layouts: [...SHARED, ...FEATURES, ...MEETING],
  pages: SITE,
  scripts: [...GROUND, 'pipeline', 'kit', 'corpus', 'ui', ...FEATURES, ...MEETING, 'layouts'],
};

/** Folders of src/pipeline that know nothing of each other; the files beside them compose them. */
export const STAGES = ['decode', 'restore', 'parse', 'annotate', 'link', 'emit'];

/** What may lie at the top of the repository. */
export const TOP_LEVEL = [
  'src',
  'content',
  'public',
  'seeds',
  'scripts',
  'docs',
  'deploy',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'eslint.config.mjs',
  'vitest.config.ts',
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'LICENSE',
];
