import { buildContent } from './content.ts';
import { diskEffects } from './effects.ts';
import { buildIndex } from './index.ts';
import { run } from './run.ts';

const NEXT = 'dist.next';

/**
 * Builds the whole of `dist/`: content, pages, data, search index. It is built beside the present
 * one and takes its place when complete, so a build that fails or is stopped leaves that whole.
 */
async function build(): Promise<number> {
  diskEffects.recoverFolder('dist');
  diskEffects.log('1/3 content');
  if (buildContent(diskEffects, { seeds: 'seeds', content: 'content', check: false }) !== 0) return 1;
  diskEffects.log('2/3 pages');
  diskEffects.remove(NEXT);
  const code = run('astro', ['build'], { OUT_DIR: `./${NEXT}` });
  if (code !== 0) return code;
  diskEffects.log('3/3 search index');
  const clauses = await buildIndex(diskEffects, NEXT);
  diskEffects.swapFolder(NEXT, 'dist');
  diskEffects.log(`dist/ is complete: ${diskEffects.listFiles('dist').length} files, ${clauses} clauses searchable.`);
  return 0;
}

process.exitCode = await build();
