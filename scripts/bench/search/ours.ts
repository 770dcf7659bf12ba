import { buildIndex } from '../../build/search/index.ts';
import type { SearchEngine } from './engine.ts';

/** Lists of the site that search is made from too; made-up clauses have no counterparts and offer nothing. */
const LISTS = ['terms', 'units', 'synonyms', 'topics'];
const EMPTY = ['supports', 'counterparts'];

/** The project's own engine, as `npm run build` makes it. */
export const ours: SearchEngine = {
  name: 'ours',
  async buildIndex(effects, { clauses, policies }, folder) {
    const write = (name: string, rows: string): void => {
      effects.writeFile(`${folder}/data/${name}.json`, rows);
    };
    write('policies', JSON.stringify(policies));
    for (const name of LISTS) write(name, effects.readText(`content/${name}.json`));
    for (const name of EMPTY) write(name, '[]');
    await buildIndex(
      effects,
      folder,
      clauses.map((clause) => ({ units: [], topics: [], ...clause })),
    );
    effects.remove(`${folder}/data`);
    return (hit) => hit;
  },
  page: 'ours.page.ts',
};
