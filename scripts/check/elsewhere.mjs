/*
 * Makes a build believe that it runs elsewhere, for scripts/check/repeatable.ts: years later, and on a
 * disk that lists the files of a folder in another order. Preloaded with NODE_OPTIONS=--import.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const THREE_YEARS = 3 * 365 * 24 * 3600 * 1000;

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + THREE_YEARS);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + THREE_YEARS;
  }
};

const { readdir, readdirSync } = fs;
const { readdir: readdirLater } = fs.promises;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.promises.readdir = async (...args) => (await readdirLater(...args)).reverse();
fs.readdir = (...args) => {
  const done = args.pop();
  readdir(...args, (error, names) => done(error, names?.reverse()));
};
syncBuiltinESMExports();
