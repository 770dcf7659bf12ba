import { parse } from 'yaml';
import { Changelog, type Release } from './changelog-shape.ts';
import text from './changelog.yaml?raw';

/** What changed in the content, newest first. */
export const changelog = Changelog.parse(parse(text));

/** The present version of the data. */
export const release: Release = changelog[0] ?? raise();

function raise(): never {
  throw new Error('src/publish/feeds/changelog.yaml has no entry; add one with version, date, title and changes');
}
