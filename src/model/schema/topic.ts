import { z } from 'zod';
import { ClausePath, Slug, Text } from './basics.ts';

export const Topic = z.strictObject({
  id: Slug,
  label: Text,
  /** By which rule a clause is put under the topic: the reason of every assignment. */
  criterion: Text,
});
export type Topic = z.infer<typeof Topic>;
/** `seeds/topics.yaml` */
export const TopicsSeed = z.array(Topic).min(1);

/** `seeds/<policy>/annotations.yaml`: what people judged about clauses, by path. */
export const AnnotationsSeed = z.strictObject({
  clauses: z.record(ClausePath, z.strictObject({ topics: z.array(Slug) })),
});
export type AnnotationsSeed = z.infer<typeof AnnotationsSeed>;
