import { z } from 'zod';
import { slug, text } from './basics.ts';

export const City = z.strictObject({
  id: slug,
  name: text,
  fullName: text,
  province: text,
  /** Administrative division code, GB/T 2260. */
  code: z.string().regex(/^\d{6}$/),
});
export type City = z.infer<typeof City>;
/** `seeds/cities.yaml` */
export const CitiesSeed = z.array(City).min(1);
