import { z } from 'zod';
import { SentenceId, Slug, Text } from './basics.ts';

/** How a unit note names a body: 牵头单位 leads, 责任单位 is responsible, 配合单位 supports. */
export const UnitRole = z.enum(['lead', 'responsible', 'supporting']);
export type UnitRole = z.infer<typeof UnitRole>;

/** A body with the names it has in the texts; a name without a city serves every city. */
export const Unit = z.strictObject({
  id: Slug,
  label: Text,
  /** Every form that the unit notes print. */
  names: z.array(Text).min(1),
  /** Further forms that readers type. */
  aliases: z.array(Text).default([]),
  note: Text.optional(),
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
  id: Slug,
  name: Text,
  role: UnitRole,
  /** The sentence that the note stands behind, where the note is not the whole clause's. */
  sentence: SentenceId.optional(),
  /** All sentences that the note covers. */
  sentences: z.array(SentenceId).optional(),
});
export type UnitRef = z.infer<typeof UnitRef>;
