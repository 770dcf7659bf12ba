import { fold } from '../../language/fold.ts';
import type { Name } from './lexicon.ts';

/** A run with a name replaced by another of its forms. */
export interface Rewriting {
  run: string;
  /** The form that was typed, and the one that stands in its place, as the texts print it. */
  from: string;
  to: string;
  /** What kind of name it is; everyday words are only near to one another. */
  kind: Name[0];
}

/**
 * Replaces each name that a run contains by the other forms that the texts print. A name within a
 * longer one that was typed is not meant; a rewriting that contains the run would find nothing new.
 * e.g. "人社局培训" → [{ run: "市人力社保局培训", from: "人社局", to: "市人力社保局", kind: "unit" }]
 */
export function rewriteNames(run: string, names: readonly Name[]): Rewriting[] {
  const typed = names.flatMap(([kind, forms, aliases]) => {
    const printed = new Map(forms.map((form) => [fold(form), form]));
    const from = longest([...printed.keys(), ...aliases.map(fold)].filter((form) => run.includes(form)));
    return from === undefined ? [] : [{ kind, from, printed }];
  });
  return typed
    .filter(({ from }) => !typed.some((other) => other.from !== from && other.from.includes(from)))
    .flatMap(({ kind, from, printed }) =>
      [...printed]
        .filter(([to]) => to !== from)
        .map(([folded, to]) => ({ run: run.replace(from, folded), from, to, kind })),
    )
    .filter((rewriting) => !rewriting.run.includes(run));
}

const longest = (forms: readonly string[]): string | undefined => [...forms].sort((a, b) => b.length - a.length)[0];
