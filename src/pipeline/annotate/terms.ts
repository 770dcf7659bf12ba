import { fault, warning, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import type { AnnotatedClause, Term, TermOccurrence, TermRecord } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { isSentence, runsOf } from './places.ts';

type TermClause = Pick<AnnotatedClause, 'id' | 'paragraphs'>;

/** Runs that are read for terms; numbers, unit notes and signatures name no term. */
const isRead = (place: string): boolean => place === 'heading' || isSentence(place);

/**
 * Finds where every term stands, the longest form first, so that 规上 is not found inside 升规上.
 * A form that stands twice in terms.yaml is an error, one that stands in no text a warning.
 */
export function annotateTerms(clauses: readonly TermClause[], terms: Seed<Term[]>): StageResult<TermRecord[]> {
  const diagnostics: Diagnostic[] = [];
  const termByForm = new Map<string, string>();
  for (const [i, { id, term, variants }] of terms.data.entries())
    for (const form of [term, ...variants]) {
      const other = termByForm.get(form);
      termByForm.set(form, id);
      if (other === undefined) continue;
      const message = `“${form}” already belongs to ${other}`;
      diagnostics.push(fault(terms.locate([i]), 'term-twice', message, 'Keep it under one of the two.'));
    }
  const found = Map.groupBy(findTerms(clauses, termByForm), ({ id }) => id);
  const value = terms.data.map((term, i) => {
    const occurrences = (found.get(term.id) ?? []).map(({ id: _, ...occurrence }) => occurrence);
    if (occurrences.length > 0) return { ...term, occurrences };
    const message = `“${term.term}” stands in no text`;
    diagnostics.push(warning(terms.locate([i]), 'term-unused', message, 'Correct its spelling, or remove the entry.'));
    return { ...term, occurrences };
  });
  return { value, diagnostics };
}

function findTerms(
  clauses: readonly TermClause[],
  termByForm: ReadonlyMap<string, string>,
): (TermOccurrence & { id: string })[] {
  if (termByForm.size === 0) return [];
  const forms = [...termByForm.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), 'gu');
  return clauses.flatMap((clause) =>
    runsOf(clause)
      .filter(({ place }) => isRead(place))
      .flatMap(({ place, text }) =>
        [...text.matchAll(pattern)].map(({ 0: form, index: start }) => ({
          id: termByForm.get(form) ?? '',
          clause: clause.id,
          sentence: place,
          start,
          form,
        })),
      ),
  );
}
