import { parse } from 'yaml';
import { ClauseFrontmatter } from './schema.ts';

/** What stands between the first two rules of a file. e.g. "---\nid: …\n---\n\n<Num>1.</Num>" */
const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/u;

/** What a program wrote needs no search for the faults of hands, which takes a third of the time. */
const UNCHECKED = { prettyErrors: false, uniqueKeys: false };

/**
 * Reads what a file of `content/` says of its clause.
 * @throws ZodError when the front matter does not keep to its shape.
 */
export function readFrontMatter(file: string): ClauseFrontmatter {
  return ClauseFrontmatter.parse(parse(FRONT_MATTER.exec(file)?.[1] ?? '', UNCHECKED));
}
