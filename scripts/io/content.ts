import { readFrontMatter } from '../../src/model/front-matter.ts';
import type { ClauseFrontmatter } from '../../src/model/schema.ts';
import type { Effects } from './effects.ts';

/** The clauses of a content folder; those of a policy stand in document order. */
export function readClauses(effects: Pick<Effects, 'listFiles' | 'readText'>, folder: string): ClauseFrontmatter[] {
  return effects
    .listFiles(folder)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => readFrontMatter(effects.readText(`${folder}/${file}`)))
    .sort((a, b) => a.order - b.order);
}
