import { defineConfig } from 'vitest/config';

const DIST = '**/*.dist.test.ts';
const BROWSER = '**/*.browser.test.ts';
/** What is built lies at the top; src/test/dist/ is ours. */
const NOT_OURS = ['**/node_modules/**', 'dist/**', 'dist.*/**'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...NOT_OURS, DIST, BROWSER],
          // Tests keep nothing in modules, so that files can share what they import.
          isolate: false,
          // Properties are tried on thousands of texts; a busy machine takes its time.
          testTimeout: 20_000,
        },
      },
      { test: { name: 'dist', include: [DIST], exclude: NOT_OURS, testTimeout: 30_000 } },
      // Each file has a browser and a server of its own.
      { test: { name: 'browser', include: [BROWSER], exclude: NOT_OURS, testTimeout: 60_000 } },
    ],
  },
});
