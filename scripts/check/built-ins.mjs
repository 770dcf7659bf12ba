/*
 * What browsers of the floor must have before code that they run may use it. The rule asks the compiler whose
 * member an expression is, so that it sees `list.toSorted()` of any list, and web-features since when browsers have it.
 * What is newer than `lib` in tsconfig.json does not compile.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import ts from 'typescript';
import { lackedBy } from './browser-support.mjs';

const SCRIPT = /<script>(.*?)<\/script>/gsu; // e.g. <script>import '../x.ts';</script>
const IMPORTED = /import '([^']+)'/gu; // e.g. import '../x.ts'

/** The files that browsers run: what scripts of pages and workers import, and that imports in turn, types left out. */
export function browserCode(root) {
  const inPages = globSync('src/**/*.astro', { cwd: root }).flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(SCRIPT)].flatMap(([, script]) =>
      [...script.matchAll(IMPORTED)].map(([, path]) => join(dirname(page), path)),
    ),
  );
  const workers = globSync('src/**/worker.ts', { cwd: root });
  const contents = [...inPages, ...workers].map((path) => `import './${path}';`).join('\n');
  const { metafile } = buildSync({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    packages: 'external',
    external: ['*?worker&url'],
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).filter((file) => file.startsWith('src/'));
}

/** Names that the compiler's library has for what MDN calls otherwise. e.g. ReadonlyMap, MapConstructor, Uint8Array */
const OTHER_NAMES = [
  [/^Readonly|Constructor$/gu, ''],
  [/^(?:Big)?(?:Int|Uint|Float)\d+(?:Clamped)?Array$/u, 'TypedArray'],
];

/** What declares a member: an interface, the type of a constructor, a namespace; nothing for a global. */
function holderOf({ parent }) {
  if (!parent || ts.isInterfaceDeclaration(parent) || ts.isModuleDeclaration(parent)) return parent;
  return ts.isTypeLiteralNode(parent) ? parent.parent : holderOf(parent);
}

/** The keys that MDN may have for a member. e.g. (Array, "at") → "javascript.builtins.Array.at", "api.Array.at" */
function keysOf(owner, name, suffix) {
  const known = OTHER_NAMES.reduce((so, [pattern, other]) => so?.replace(pattern, other), owner);
  const path = known === undefined ? name : `${known}.${name}`;
  return [`javascript.builtins.${path}`, `api.${path}${suffix}`];
}

/**
 * Refuses built-ins that the floor lacks. An extra that asks first whether it is there turns the rule off, and says
 * why.
 */
export const builtIns = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { above: '{{name}} is above the floor ({{lacking}}): see scripts/build/floor.mjs.' },
  },
  create(context) {
    const { program, getSymbolAtLocation, getTypeAtLocation } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const report = (node, name, keys) => {
      const [lacking] = keys.map((key) => lackedBy(key)).filter((browsers) => browsers.length > 0);
      if (lacking) context.report({ node, messageId: 'above', data: { name, lacking: lacking.join(', ') } });
    };
    /** A type's name and those of what it extends: MDN lists mixins' members there. e.g. HTMLElement, Element, Node */
    const names = (type) =>
      type.isUnionOrIntersection()
        ? type.types.flatMap(names)
        : [type.symbol?.name, ...(type.isClassOrInterface() ? checker.getBaseTypes(type).flatMap(names) : [])];
    const check = (node) => {
      const declarations = getSymbolAtLocation(node)?.declarations ?? [];
      if (!declarations.some((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()))) return;
      const { object } = node.parent;
      const receivers = object && object !== node ? names(getTypeAtLocation(object)) : [];
      const keys = declarations.map(holderOf).flatMap((holder) => {
        const isInstance = !holder || ts.isInterfaceDeclaration(holder);
        return [holder?.name?.text, ...(isInstance ? receivers : [])].flatMap((owner) =>
          keysOf(owner, node.name, isInstance ? '' : '_static'),
        );
      });
      report(node, node.name, keys);
    };
    return {
      'MemberExpression > Identifier.property': check,
      'MemberExpression > Identifier.object': check,
      ':matches(CallExpression, NewExpression) > Identifier.callee': check,
      'Literal[regex.flags=/v/]': (node) => report(node, 'the flag v', ['javascript.builtins.RegExp.unicodeSets']),
    };
  },
};
