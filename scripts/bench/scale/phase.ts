import { buildContent } from '../../build/content.ts';
import { diskEffects } from '../../io/effects.ts';
import { readClauses } from '../../io/content.ts';
import { buildIndex } from '../../build/search/index.ts';

/* One step of a build in a process of its own, so that its memory can be told. */

const [, , step, ...folders] = process.argv;
const [from = '', to = ''] = folders;
// Made-up texts use few of the terms; a line for each that they do not would hide the rest.
const effects = {
  ...diskEffects,
  error: (message: string) => {
    if (!message.includes('stands in no text')) diskEffects.error(message);
  },
};
if (step === 'content') process.exitCode = buildContent(effects, { seeds: from, content: to, check: false });
else if (step === 'index') await buildIndex(effects, from, readClauses(effects, to));
else throw new Error(`there is no step ${String(step)}`);
