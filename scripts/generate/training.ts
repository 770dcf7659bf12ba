import { parse } from 'yaml';
import { CHINESE_NUMERAL } from '../../src/language/digits.ts';
import { runPipeline } from '../../src/pipeline/pipeline.ts';
import { hasErrors, formatDiagnostic } from '../../src/model/diagnostics.ts';
import type { Effects } from '../io/effects.ts';
import { readSeeds } from '../io/seeds.ts';

/** What the generator learns from the real texts. */
export interface Training {
  /** Restored. */
  texts: string[];
  /** Bodies of unit notes that belong to no one city, with the file that declares them. */
  bodies: string[];
  unitsYaml: string;
  topicsYaml: string;
  termsYaml: string;
  /** Programme names without numerals. */
  terms: string[];
  topics: string[];
}

const NUMERAL = new RegExp(`[\\d双${CHINESE_NUMERAL}]`, 'u');

/** What stands in brackets, unit notes above all. e.g. "（责任单位：市经信局）" */
const BRACKETS = /（[^（）]*）/gu;

/** Leaves out unit notes and every stretch that names one of the cities. */
function impersonal(text: string, cities: readonly string[]): string {
  const stretches = text.replace(BRACKETS, '').split(/(?<=[，。；：\n])/u);
  return stretches.filter((stretch) => !cities.some((city) => stretch.includes(city))).join('');
}

/**
 * Reads the project's own seeds to learn from.
 * @throws Error when they do not pass the pipeline.
 */
export function readTraining(effects: Effects): Training {
  const input = readSeeds(effects, 'seeds');
  const { value, diagnostics } = runPipeline(input);
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const units = parse(input.units.text) as { names: string[] }[];
  const cities = (parse(input.cities.text) as { name: string }[]).map(({ name }) => name);
  return {
    texts: [...value.restorations.values()].map(({ text }) => impersonal(text, cities)),
    bodies: units
      .flatMap(({ names }) => names)
      .filter((name) => !NUMERAL.test(name) && !/[＜（]/u.test(name) && !cities.some((city) => name.includes(city))),
    unitsYaml: input.units.text,
    topicsYaml: input.topics.text,
    termsYaml: input.terms.text,
    terms: (parse(input.terms.text) as { term: string }[])
      .map(({ term }) => term)
      .filter((term) => !NUMERAL.test(term) && !/[“”]/u.test(term)),
    topics: (parse(input.topics.text) as { id: string }[]).map(({ id }) => id),
  };
}
