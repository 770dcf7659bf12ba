import { z } from 'zod';
import { sentenceId, slug, text } from './basics.ts';

/** How a unit note names a body: 牵头单位 leads, 责任单位 is responsible, 配合单位 supports. */
export const UnitRole = z.enum(['lead', 'responsible', 'supporting']);
export type UnitRole = z.infer<typeof UnitRole>;

/** A body with the names it has in the texts; a name without a city serves every city. */
export const Unit = z.strictObject({
  id: slug,
  label: text,
  /** Every form that the unit notes print. */
  names: z.array(text).min(1),
  /** Further forms that readers type. */
  aliases: z.array(text).default([]),
  note: text.optional(),
});
export type Unit = z.infer<typeof Unit>;
/** `seeds/units.yaml` */
export const UnitsSeed = z.array(Unit).min(1);

/** A body named in a unit note, and the sentences that the note covers. */
export interface UnitMention {
  name: string;
  role: UnitRole;
  /** Empty when the note stands for the whole clause. */
  sentences: string[];
}

/** The same with the body that the name means. */
export const UnitRef = z.strictObject({
  id: slug,
  name: text,
  role: UnitRole,
  /** The sentence that the note stands behind, where the note is not the whole clause's. */
  sentence: sentenceId.optional(),
  /** All sentences that the note covers. */
  sentences: z.array(sentenceId).optional(),
});
export type UnitRef = z.infer<typeof UnitRef>;
