/*
 * Tells eslint-plugin-boundaries which file an import names, in the interface of eslint-import-resolver-*:
 * every path of the project is relative and whole, and Vite's questions behind it name the same file.
 * e.g. "./worker.ts?worker&url" → worker.ts beside the importing file
 */
const { existsSync } = require('node:fs');
const { dirname, resolve } = require('node:path');
const { isBuiltin } = require('node:module');

module.exports = {
  interfaceVersion: 2,
  resolve(source, file) {
    if (!source.startsWith('.')) return { found: isBuiltin(source), path: null };
    const path = resolve(dirname(file), source.replace(/\?.*$/u, ''));
    return existsSync(path) ? { found: true, path } : { found: false };
  },
};
