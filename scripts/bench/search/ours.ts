import { buildIndex } from '../../index.ts';
import type { SearchEngine } from './engine.ts';
import { fragmentIds } from './fragments.ts';

/** The project's own engine, as `npm run build` makes it. */
export const ours: SearchEngine = {
  name: 'ours',
  async buildIndex(effects, { clauses, policies }, folder) {
    effects.writeFile(`${folder}/data/clauses.json`, JSON.stringify(clauses));
    effects.writeFile(`${folder}/data/policies.json`, JSON.stringify(policies));
    await buildIndex(effects, folder);
    effects.remove(`${folder}/data`);
    return fragmentIds(effects, `${folder}/pagefind`);
  },
  page: 'ours.page.ts',
};
