import type { Effects } from '../../io/effects.ts';
import { generateClauses, type GeneratedPolicy } from '../../generate/clauses.ts';
import { readClauses } from '../../io/content.ts';
import { readTraining } from '../../generate/training.ts';
import type { Corpus } from './engine.ts';

const SEED = 20_260_721;

interface PolicyFile {
  id: string;
  city: string;
  title: string;
  shortTitle: string;
  periodIsOver: boolean;
  period: { label: string };
}

/** The project's own clauses, as `content/` holds them. */
export function realCorpus(effects: Effects, folder = 'content'): Corpus {
  const files = effects.listFiles(folder);
  const cities = JSON.parse(effects.readText(`${folder}/cities.json`)) as { id: string; name: string; order: number }[];
  const rank = (city: string): number => cities.findIndex(({ id }) => id === city);
  const policies = files
    .filter((file) => file.endsWith('/policy.json'))
    .map((file) => JSON.parse(effects.readText(`${folder}/${file}`)) as PolicyFile)
    .map(({ id, city, title, shortTitle, periodIsOver, period }): GeneratedPolicy => ({
      id,
      city,
      cityName: cities[rank(city)]?.name ?? city,
      title,
      shortTitle,
      periodLabel: period.label,
      periodIsOver,
    }))
    .sort((a, b) => rank(a.city) - rank(b.city));
  const place = (clause: { policy: string }): number => policies.findIndex(({ id }) => id === clause.policy);
  return { clauses: readClauses(effects, folder).sort((a, b) => place(a) - place(b)), policies };
}

/** The real texts at their own size, made-up ones at any other. */
export function corpusOf(effects: Effects, size: number | 'real'): Corpus {
  return size === 'real' ? realCorpus(effects) : generateClauses(size, SEED, readTraining(effects));
}
