import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { browserCode, builtIns } from './scripts/check/built-ins.mjs';
import { MAY_USE, STAGES } from './scripts/check/rooms.mjs';

const TESTS = ['**/*.test.ts', '**/fixtures/**', 'src/test/**'];
const CORE = ['language', 'model', 'pipeline', 'kit'].map((room) => `src/${room}/**/*.ts`);

/** The core computes; what it needs from outside is given to it. node:crypto computes too. */
const OUTSIDE = {
  regex: String.raw`^(?:node:(?!crypto$)|(?:fs|path|os|child_process|http|https|net|process|worker_threads)(?:/|$))`,
  message: 'The core reads no file, clock, environment or network; scripts/ does, and passes the result in.',
};

const stageElement = (stage) => `stage-${stage}`;
/** Where each room is; a stage comes before the pipeline that holds it, since the first that matches counts. */
const ELEMENTS = [
  ...STAGES.map((stage) => ({ type: stageElement(stage), pattern: `src/pipeline/${stage}`, partialMatch: false })),
  ...Object.keys(MAY_USE).map((room) => ({
    type: room,
    pattern: room === 'scripts' ? room : `src/${room}`,
    partialMatch: false,
  })),
];
/** Stages are composed by the files beside them; the kit proposes by the same rules as they check. */
const STAGE_USERS = ['pipeline', 'kit'];
const allow = (from, rooms) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: rooms } } } },
});
const DIRECTION = [
  { from: { file: { categories: 'collections' } }, allow: { to: { element: { types: { anyOf: MAY_USE.ui } } } } },
  ...STAGES.map((stage) => allow(stageElement(stage), MAY_USE.pipeline)),
  ...Object.entries(MAY_USE)
    .filter(([, others]) => others.length > 0)
    .map(([room, others]) =>
      allow(room, STAGE_USERS.includes(room) ? [...others, ...STAGES.map(stageElement)] : others),
    ),
];

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
const MARKUP_METHODS = ['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseFromString'];
const SINKS = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]',
    message: 'Build elements with node() of src/ui/dom.ts.',
  },
  {
    selector: `CallExpression[callee.property.name=/^(?:${MARKUP_METHODS.join('|')})$/]`,
    message:
      'Build elements with node() of src/ui/dom.ts, or ask for a document as src/reading/client/fetched-page.ts does.',
  },
  {
    selector:
      "NewExpression[callee.name='Worker'] > .arguments:first-child:not(CallExpression[callee.name='scriptAddress'])",
    message: 'Give the address through scriptAddress of src/ui/trusted.ts.',
  },
];
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
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'max-depth': ['error', 4],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...LOCALE],
    },
  },
  {
    name: 'duidu/width',
    // Counted in code points; a string and a run of Chinese prose have no place to break.
    files: ['**/*.ts', '**/*.mjs', '**/*.astro'],
    rules: {
      'max-len': [
        'error',
        {
          code: 120,
          ignoreUrls: true,
          ignoreRegExpLiterals: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignorePattern: '^\\s+\\S{100,}$',
        },
      ],
    },
  },
  {
    name: 'duidu/sinks',
    files: ['src/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...LOCALE, ...SINKS] },
  },
  {
    name: 'duidu/floor',
    files: browserCode(import.meta.dirname),
    plugins: { floor: { rules: { 'built-ins': builtIns } } },
    rules: { 'floor/built-ins': 'error' },
  },
  {
    name: 'duidu/tests',
    files: TESTS,
    rules: {
      // A `describe` is a list of tests, not a function to follow.
      'max-lines-per-function': 'off',
      'max-lines': ['error', 400],
      // Fixtures are plain objects of functions that are taken apart on purpose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'duidu/direction',
    files: ['src/**/*.ts', 'src/**/*.astro', 'scripts/**/*.ts'],
    ignores: TESTS,
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/elements': ELEMENTS,
      'boundaries/files': [{ category: 'collections', pattern: 'src/content.config.ts' }],
      'import/resolver': { [`${import.meta.dirname}/scripts/check/resolve-import.cjs`]: {} },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkUnknownLocals: true,
          message: '{{from.element.type}} may not use {{to.element.type}}: see MAY_USE in scripts/check/rooms.mjs.',
          policies: DIRECTION,
        },
      ],
    },
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
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^(?:node:)?fs(?:/|$)`,
              message: 'Files are read and written through scripts/io/effects.ts, so that a test can record it.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'duidu/core',
    files: CORE,
    ignores: TESTS,
    rules: {
      'no-restricted-imports': ['error', { patterns: [OUTSIDE] }],
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
);
