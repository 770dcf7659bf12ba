import { loadCorpus } from '../corpus/corpus.ts';
import { clauseTitle } from '../model/clause-names.ts';
import { loadFacts } from '../corpus/facts.ts';
import { idAddress } from '../ui/address.ts';
import { release } from './feeds/changelog.ts';
import type { FormatContext } from './format.ts';
import { FORMATS } from './registry.ts';

let context: Promise<FormatContext> | undefined;

/** What formats need of the collections and of the site's place, once a build. */
export function formatContext(): Promise<FormatContext> {
  context ??= build();
  return context;
}

async function build(): Promise<FormatContext> {
  const corpus = await loadCorpus();
  return {
    formats: FORMATS,
    units: (await loadFacts()).units,
    releasedOn: release.date,
    url: idAddress,
    titleOf: (id) => {
      const entry = corpus.clause(id);
      return `${corpus.policy(entry.data.policy).city.name} ${clauseTitle(entry.data)}`;
    },
  };
}
