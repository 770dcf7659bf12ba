import { defineConfig } from 'vitest/config';

const DIST = '**/*.dist.test.ts';
const BROWSER = '**/*.browser.test.ts';
const NOT_OURS = ['**/node_modules/**', '**/dist/**', '**/dist.next/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...NOT_OURS, DIST, BROWSER],
          // Properties are tried on thousands of texts; a busy machine takes its time.
          testTimeout: 20_000,
        },
      },
      { test: { name: 'dist', include: [DIST], exclude: NOT_OURS, testTimeout: 30_000 } },
      // One real browser and one server: files take turns.
      { test: { name: 'browser', include: [BROWSER], exclude: NOT_OURS, fileParallelism: false, testTimeout: 60_000 } },
    ],
  },
});
