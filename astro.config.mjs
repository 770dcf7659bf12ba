import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import cascadeLayers from '@csstools/postcss-cascade-layers';
import isPseudoClass from '@csstools/postcss-is-pseudo-class';
import mediaMinmax from '@csstools/postcss-media-minmax';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { SCRIPT_TARGETS, STYLE_TARGETS } from './scripts/build/floor.mjs';
import { SHARE } from './src/corpus/share.ts';

/** Modules that the scripts of src/layouts/Page.astro import at once. */
const SITE_MODULES =
  /\/src\/(?:ui\/(?:trusted|trusted-policy|dom)|offline\/(?:pack|register)|reading\/client\/(?:site|text-size)|search\/client\/keys)\.ts$/u;

/** Small modules that the scripts of several kinds of page share: how things are called and addressed. */
const NAME_MODULES =
  /\/src\/(?:language\/(?:words|number-names|clause-id)|model\/(?:clause-kinds|clause-names|labels|reference-words)|ui\/(?:href|loading))\.ts$/u;

export default defineConfig({
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? './dist',
  // A site built of other content keeps its entries apart.
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // The Content-Security-Policy allows no inline style or script: everything is a file.
  // Files are written while the next pages are rendered.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    // Layers become specificity, :is() lists and ranges limits; the minifier lowers the rest, light-dark() above all.
    css: { postcss: { plugins: [mediaMinmax(), isPseudoClass({ specificityMatchingName: 'x' }), cascadeLayers()] } },
    // Search loads parts of itself on need.
    worker: { format: 'es' },
    // What every page loads is one file; left alone, each small module that two pages share becomes one.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'site', test: SITE_MODULES },
                  { name: 'names', test: NAME_MODULES },
                ],
              },
            },
          },
        },
      },
    },
    build: {
      target: SCRIPT_TARGETS,
      cssTarget: STYLE_TARGETS,
      assetsInlineLimit: 0,
      // Later shares of a large site join what the first has written.
      emptyOutDir: SHARE.number === 1,
      // Every MDX file carries a directive of Astro's that the bundler cannot place; it is harmless.
      rolldownOptions: {
        // A policy's clauses make one module together: ten thousand of their own take long to load.
        output: {
          codeSplitting: { groups: [{ name: (id) => /\/([a-z-]+-\d{4})\/[a-z0-9-]+\.mdx/u.exec(id)?.[1] ?? null }] },
        },
        onwarn(warning, handle) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') handle(warning);
        },
      },
    },
  },
  // Emphasis beside Chinese punctuation (**标题。**正文) needs remark-cjk-friendly, and smart
  // punctuation would change quotation marks that are part of the text.
  markdown: { processor: unified({ smartypants: false, remarkPlugins: [remarkCjkFriendly] }) },
  integrations: [mdx()],
});
