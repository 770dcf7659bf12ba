import type { Loader } from 'astro/loaders';
import { policyOf } from '../language/clause-id.ts';
import { policiesOfShare, SHARE, type Share } from './share.ts';

/**
 * Lets only the clauses of this run's share be rendered. All keep their data, which lists and
 * counterparts need everywhere; but each MDX file that may be rendered is a module that the
 * bundler holds, about a third of a megabyte, and those are what a large site has no room for.
 *
 * The first share reads every file; the later ones take what it left in the cache, and so must follow it.
 */
export function renderedClauses(inner: Loader, share: Share = SHARE): Loader {
  return {
    ...inner,
    name: 'rendered-clauses',
    async load(context) {
      const { store } = context;
      if (share.number === 1 || store.keys().length === 0) await inner.load(context);
      const own = policiesOfShare(store.keys().map(policyOf), share);
      for (const entry of store.values()) {
        const isOwn = own.has(policyOf(entry.id));
        // The list of modules is one for all sites that are built here; another may have written it.
        if (isOwn && entry.filePath !== undefined) store.addModuleImport(entry.filePath);
        if (isOwn === (entry.deferredRender ?? false)) continue;
        // The store takes no entry again whose digest it knows.
        store.delete(entry.id);
        store.set({ ...entry, deferredRender: isOwn });
      }
    },
  };
}
