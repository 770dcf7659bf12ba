import type { Diagnostic, StageResult } from '../../model/diagnostics.ts';
import type { Clause, Term, TermOccurrence, TermRecord } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { runsOf } from './places.ts';

/** Runs that are read for terms; numbers, unit notes and signatures name no term. */
const isRead = (place: string): boolean => place === 'heading' || /^s\d/u.test(place);

/**
 * Finds where every term stands, the longest form first, so that 规上 is not found inside 升规上.
 * A form that stands twice in terms.yaml is an error, one that stands in no text a warning.
 */
export function annotateTerms(
  clauses: readonly (Clause & { id: string })[],
  terms: Seed<Term[]>,
): StageResult<TermRecord[]> {
  const diagnostics: Diagnostic[] = [];
  const termByForm = new Map<string, string>();
  terms.data.forEach(({ id, term, variants }, i) => {
    for (const form of [term, ...variants]) {
      const other = termByForm.get(form);
      if (other !== undefined)
        diagnostics.push({
          severity: 'error',
          code: 'term-twice',
          file: terms.file,
          ...terms.locate([i]),
          message: `“${form}” already belongs to ${other}`,
          remedy: 'Keep it under one of the two.',
        });
      termByForm.set(form, id);
    }
  });
  const found = findTerms(clauses, termByForm);
  const value = terms.data.map((term) => ({
    ...term,
    occurrences: found.filter(({ id }) => id === term.id).map(({ id: _, ...occurrence }) => occurrence),
  }));
  value.forEach(({ occurrences, term }, i) => {
    if (occurrences.length === 0)
      diagnostics.push({
        severity: 'warning',
        code: 'term-unused',
        file: terms.file,
        ...terms.locate([i]),
        message: `“${term}” stands in no text`,
        remedy: 'Correct its spelling, or remove the entry.',
      });
  });
  return { value, diagnostics };
}

function findTerms(
  clauses: readonly (Clause & { id: string })[],
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
