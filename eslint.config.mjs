import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const STAGES = ['decode', 'restore', 'parse', 'annotate', 'link', 'emit'];
const TESTS = ['**/*.test.ts', '**/fixtures/**'];

/** The core computes; what it needs from outside is given to it. node:crypto computes too. */
const OUTSIDE = {
  regex: String.raw`^(?:node:(?!crypto$)|(?:fs|path|os|child_process|http|https|net|process|worker_threads)(?:/|$))`,
  message: 'src/pipeline reads no file, clock, environment or network; scripts/ does, and passes the result in.',
};
const OUT_OF_CORE = {
  regex: String.raw`^(?:\.\./){1,}(?:corpus|kit|ui|search|layouts|pages)(?:/|$)`,
  message: 'src/pipeline depends on nothing else of the project.',
};
const PIPELINE = {
  regex: String.raw`(?:^|/)pipeline(?:\.ts)?$`,
  message: 'A stage does not know the pipeline that it is part of.',
};
const stages = (names, message) => ({ regex: `(?:^|/)(?:${names.join('|')})(?:/|$)`, message });
/** What reads the machine's own language gives another build elsewhere. */
const LOCALE = [
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: 'Name the locale, or compare code points with < and >: the default is the machine’s.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: 'Name the locale: the default is the machine’s.',
  },
  {
    selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
    message: 'Name the locale: the default is the machine’s.',
  },
];
/** What would make markup or a script of a string; the site's policy refuses it in browsers that have Trusted Types. */
const SINKS = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build elements with node() of src/ui/dom.ts.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(?:insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseFromString)$/]',
    message:
      'Build elements with node() of src/ui/dom.ts, or ask for a document as src/reading/client/fetched-page.ts does.',
  },
  {
    selector:
      "NewExpression[callee.name='Worker'] > .arguments:first-child:not(CallExpression[callee.name='scriptAddress'])",
    message: 'Give the address through scriptAddress of src/ui/trusted.ts.',
  },
];
const restrictImports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

/** One block a stage: each forbids all the others. A later block replaces an earlier one's patterns, so each is complete. */
const stageBlocks = STAGES.map((stage) => ({
  name: `duidu/stage-${stage}`,
  files: [`src/pipeline/${stage}/**/*.ts`],
  ignores: TESTS,
  rules: restrictImports(
    OUTSIDE,
    OUT_OF_CORE,
    PIPELINE,
    stages(
      STAGES.filter((other) => other !== stage),
      'A stage imports no other stage; src/pipeline/pipeline.ts alone composes them.',
    ),
  ),
}));

export default defineConfig(
  { name: 'duidu/ignores', ignores: ['dist/', 'dist.*/', 'content/', 'content.*/', 'node_modules/', '.astro/'] },
  {
    name: 'duidu/typescript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a template reads the same everywhere; only objects and `undefined` are mistakes.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `const { left, out: _out, ...rest }` is how a field is left out of a copy.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // The compiler option noPropertyAccessFromIndexSignature asks for brackets where the type is an index.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    name: 'duidu/astro-imports',
    // Components have types only where Astro's own compiler reads them; `astro check` covers these files.
    files: ['src/reading/text/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { name: 'duidu/astro', files: ['**/*.astro'], extends: [astro.configs.recommended] },
  {
    name: 'duidu/limits',
    files: ['**/*.ts', '**/*.mjs'],
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 80],
      'max-depth': ['error', 4],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...LOCALE],
    },
  },
  {
    name: 'duidu/sinks',
    files: ['src/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...LOCALE, ...SINKS] },
  },
  {
    name: 'duidu/tests',
    files: TESTS,
    rules: {
      // A `describe` is a list of tests, not a function to follow.
      'max-lines-per-function': 'off',
      // Fixtures are plain objects of functions that are taken apart on purpose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'duidu/stages-outside-core',
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    ignores: [...TESTS, 'src/pipeline/**', 'src/kit/**'],
    rules: restrictImports({
      regex: `pipeline/(?:${STAGES.join('|')})(?:/|$)`,
      message: 'Stages are composed in src/pipeline/pipeline.ts alone; import that.',
    }),
  },
  {
    name: 'duidu/effects',
    files: ['scripts/**/*.ts'],
    // The server streams files, and the test runner drives other programs; neither touches seeds or content.
    ignores: [
      ...TESTS,
      'scripts/io/effects.ts',
      'scripts/io/serve.ts',
      'scripts/check/test.ts',
      'scripts/io/browser.ts',
      'scripts/check/repeatable.ts',
      'scripts/io/web-servers.ts',
      'scripts/bench/server/main.ts',
    ],
    rules: restrictImports(
      {
        regex: String.raw`^(?:node:)?fs(?:/|$)`,
        message: 'Files are read and written through scripts/io/effects.ts, so that a test can record it.',
      },
      {
        regex: `pipeline/(?:${STAGES.join('|')})(?:/|$)`,
        message: 'Stages are composed in src/pipeline/pipeline.ts alone; import that.',
      },
    ),
  },
  {
    name: 'duidu/core',
    files: ['src/language/**/*.ts', 'src/model/**/*.ts', 'src/pipeline/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'fetch',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'performance',
          'Date',
          'console',
          'globalThis',
        ],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same seeds give the same content.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...LOCALE,
        { selector: 'ImportExpression', message: 'Import statically: a dynamic import escapes the rules on stages.' },
      ],
    },
  },
  {
    name: 'duidu/core-root',
    files: ['src/pipeline/*.ts'],
    ignores: [...TESTS, 'src/pipeline/pipeline.ts'],
    rules: restrictImports(
      OUTSIDE,
      OUT_OF_CORE,
      PIPELINE,
      stages(STAGES, 'src/pipeline/pipeline.ts alone composes stages.'),
    ),
  },
  { name: 'duidu/pipeline', files: ['src/pipeline/pipeline.ts'], rules: restrictImports(OUTSIDE, OUT_OF_CORE) },
  stageBlocks,
);
