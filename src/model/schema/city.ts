import { z } from 'zod';
import { Slug, Text } from './basics.ts';

export const City = z.strictObject({
  id: Slug,
  name: Text,
  fullName: Text,
  province: Text,
  /** Administrative division code, GB/T 2260. */
  code: z.string().regex(/^\d{6}$/),
});
export type City = z.infer<typeof City>;
/** `seeds/cities.yaml` */
export const CitiesSeed = z.array(City).min(1);
