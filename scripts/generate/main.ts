import { parseArgs } from 'node:util';
import { diskEffects } from '../io/effects.ts';
import { generatePolicies } from './seed-files.ts';
import { readTraining } from './training.ts';

const HELP = `Makes up policies in the genre, as seeds that the pipeline accepts.
  npm run generate -- --policies 25 --out /tmp/seeds [--seed 1] [--cities 25]`;

const { values } = parseArgs({
  options: {
    policies: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    cities: { type: 'string' },
  },
});
const [policies, seed] = [Number(values.policies), Number(values.seed)];
const cities = values.cities === undefined ? undefined : Number(values.cities);
if (
  values.out === undefined ||
  ![policies, seed, cities ?? 1].every((n) => Number.isInteger(n) && n > 0) ||
  diskEffects.exists(values.out)
) {
  diskEffects.error(
    values.out !== undefined && diskEffects.exists(values.out)
      ? `${values.out} is there already; name a folder that is not.`
      : HELP,
  );
  process.exitCode = 1;
} else {
  const tree = generatePolicies(policies, seed, readTraining(diskEffects), cities);
  diskEffects.replaceTree(values.out, tree);
  diskEffects.log(`${values.out}: ${policies} policies, ${tree.size} files.`);
}
