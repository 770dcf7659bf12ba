import { z } from 'zod';

/** `src/publish/feeds/changelog.yaml`: what changed in the content, newest first. */
export const Changelog = z
  .array(
    z.strictObject({
      version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers, e.g. "0.1.0"'),
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is YYYY-MM-DD'),
      title: z.string().min(1),
      /** Policies whose pages changed; their pages count as changed on that day. */
      policies: z.array(z.string()).default([]),
      changes: z.array(z.string().min(1)).min(1),
    }),
  )
  .min(1)
  .refine(
    (entries) => entries.every(({ date }, i) => date >= (entries[i + 1]?.date ?? '')),
    'the newest change comes first',
  );
export type Changelog = z.infer<typeof Changelog>;
export type Release = Changelog[number];

/** Where a release stands on the data page. e.g. "0.1.0" → "v0-1-0" */
export function releaseId(version: string): string {
  return `v${version.replaceAll('.', '-')}`;
}

/**
 * The day on which what a page shows last changed: of its policy's source, or of a later release that names the
 * policy.
 */
export function lastChanged(sourceDate: string, policy: string, changelog: Changelog): string {
  const days = changelog.filter(({ policies }) => policies.includes(policy)).map(({ date }) => date);
  return [sourceDate, ...days].sort().at(-1) ?? sourceDate;
}
