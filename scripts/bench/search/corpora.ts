import type { City, PolicyRecord } from '../../../src/model/schema.ts';
import type { Effects } from '../../io/effects.ts';
import { generateClauses } from '../../generate/clauses.ts';
import { readClauses } from '../../io/content.ts';
import { readTraining } from '../../generate/training.ts';
import type { Corpus } from './engine.ts';

const SEED = 20_260_721;

/** The project's own clauses, as `content/` holds them. */
export function realCorpus(effects: Effects): Corpus {
  const read = (file: string): string => effects.readText(`content/${file}`);
  const files = effects.listFiles('content');
  const cities = JSON.parse(read('cities.json')) as City[];
  const rank = (city: string): number => cities.findIndex(({ id }) => id === city);
  const policies = files
    .filter((file) => file.endsWith('/policy.json'))
    .map((file) => JSON.parse(read(file)) as PolicyRecord)
    .map((policy) => ({
      ...policy,
      cityName: cities[rank(policy.city)]?.name ?? policy.city,
      periodLabel: policy.period.label,
    }))
    .sort((a, b) => rank(a.city) - rank(b.city));
  const place = (clause: { policy: string }): number => policies.findIndex(({ id }) => id === clause.policy);
  return { clauses: readClauses(effects, 'content').sort((a, b) => place(a) - place(b)), policies };
}

/** The real texts at their own size, made-up ones at any other. */
export function corpusOf(effects: Effects, size: string): Corpus {
  return size === 'real' ? realCorpus(effects) : generateClauses(Number(size), SEED, readTraining(effects));
}
