import { z } from 'zod';
import { clausePath, slug, text } from './basics.ts';

export const Topic = z.strictObject({
  id: slug,
  label: text,
  /** By which rule a clause is put under the topic: the reason of every assignment. */
  criterion: text,
});
export type Topic = z.infer<typeof Topic>;
/** `seeds/topics.yaml` */
export const TopicsSeed = z.array(Topic).min(1);

/** `seeds/<policy>/annotations.yaml`: what people judged about clauses, by path. */
export const AnnotationsSeed = z.strictObject({
  clauses: z.record(clausePath, z.strictObject({ topics: z.array(slug) })),
});
export type AnnotationsSeed = z.infer<typeof AnnotationsSeed>;
