import { z } from 'zod';

/* Shapes that every other is built from. */

export const PolicyId = z
  .string()
  .regex(/^[a-z]+(?:-[a-z]+)*-\d{4}$/, 'a policy id is <city>-<year>, e.g. "wenzhou-2023"');
const clauseIdPattern = /^[a-z-]+-\d{4}\/[a-z0-9-]+$/;
export const ClauseId = z.string().regex(clauseIdPattern, 'a clause id is <policy>/<path>, e.g. "wenzhou-2023/2-2-5"');
export const ClausePath = z.string().regex(/^[a-z0-9-]+$/, 'a path is that of a clause of this policy, e.g. "2-2-5"');
export const SentenceId = z.string().regex(/^s[1-9]\d*$/, 'a sentence id is s1, s2, …');
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a Slug has lower-case letters, digits and hyphens');
/** ISO 8601 calendar date. */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD');
export const Text = z.string().trim().min(1);

/** Where a run of text stands in its clause: a sentence, or what surrounds the sentences. */
export const TextPlace = z
  .string()
  .regex(
    /^(?:s[1-9]\d*|heading|units|title|date|signature|addressee|num)$/,
    'a place is s1, s2 …, heading, units, title, date, signature or addressee',
  );
