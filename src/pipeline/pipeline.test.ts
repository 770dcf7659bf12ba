import { describe, expect, test } from 'vitest';
import { smallSeeds } from './fixtures/small-seeds.ts';
import { runPipeline, type PipelineInput } from './pipeline.ts';

/** The small seeds, spoilt by replacing a text in one of them. */
function spoil(
  from: string,
  to: string,
  key: 'policy' | 'annotations' | 'source' | 'cities' | 'topics' | 'units' | 'counterparts',
): PipelineInput {
  const seeds = smallSeeds();
  const replace = (text: string): string => {
    if (!text.includes(from)) throw new Error(`the example has no ${from}`);
    return text.replace(from, to);
  };
  if (key === 'policy' || key === 'annotations' || key === 'source') {
    const policies = seeds.policies.map((policy, i) =>
      i === 0 ? { ...policy, [key]: { ...policy[key], text: replace(policy[key].text) } } : policy,
    );
    return { ...seeds, policies };
  }
  return { ...seeds, [key]: { ...seeds[key], text: replace(seeds[key].text) } };
}

const SECOND_PAIR = /\n.*alpha-2024\/2-1.*\n/u.exec(smallSeeds().counterparts.text)?.[0] ?? '';

describe('runPipeline', () => {
  test('turns seeds without fault into files', () => {
    const { value, diagnostics } = runPipeline(smallSeeds());
    expect(diagnostics).toEqual([]);
    expect(value.files.size).toBe(2 * 7 + 11);
    expect(value.files.get('alpha-2024/2-1.mdx')).toContain('id: beta-2024/2-1');
    expect([...value.restorations.keys()]).toEqual(['alpha-2024', 'beta-2024']);
  });

  test('gives the same files whatever the order of the policies', () => {
    const seeds = smallSeeds();
    const turned = runPipeline({ ...seeds, policies: seeds.policies.toReversed() });
    expect([...turned.value.files]).toEqual([...runPipeline(seeds).value.files]);
  });

  test.each([
    ['a fault in a shared list', 'seed-invalid', () => spoil('id: startup', 'ident: startup', 'topics')],
    ['a fault in a policy', 'seed-invalid', () => spoil('genre:', 'genus:', 'policy')],
    ['a changed source', 'source-changed', () => spoil('100家', '200家', 'source')],
    ['a city that is not listed', 'unknown-city', () => spoil('id: beta', 'id: gamma', 'cities')],
    ['a unit without entry', 'unknown-unit', () => spoil('names: [市经信局]', 'names: [市科技局]', 'units')],
    ['a topic without entry', 'unknown-topic', () => spoil('startup', 'startups', 'annotations')],
    ['a quotation that is not verbatim', 'not-verbatim', () => spoil('exact: 到2025年', 'exact: 到2026年', 'policy')],
    ['an unjudged clause', 'unjudged', () => spoil(SECOND_PAIR, '\n', 'counterparts')],
    [
      'an unknown counterpart',
      'unknown-reference',
      () => spoil('target: beta-2024/1-1', 'target: beta-2024/1-9', 'counterparts'),
    ],
  ])('gives no file at all after %s', (_, code, seeds) => {
    const { value, diagnostics } = runPipeline(seeds());
    expect(diagnostics.filter(({ severity }) => severity === 'error').map((d) => d.code)).toContain(code);
    expect(value.files.size).toBe(0);
    expect(value.restorations.size).toBe(0);
  });

  test('reports the faults of all policies at once', () => {
    const seeds = smallSeeds();
    const policies = seeds.policies.map((policy) => ({
      ...policy,
      source: { ...policy.source, text: `${policy.source.text}\n` },
    }));
    expect(
      runPipeline({ ...seeds, policies }).diagnostics.filter(({ code }) => code === 'source-changed'),
    ).toHaveLength(2);
  });

  test('writes files in spite of a warning', () => {
    const skipping = (text: string): string => text.replace('（一）', '（二）').replaceAll(/\b1-1\b/gu, '1-2');
    const { value, diagnostics } = runPipeline(smallSeeds(skipping));
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'warning numbering-skips',
      'warning numbering-skips',
    ]);
    expect(value.files.has('alpha-2024/1-2.mdx')).toBe(true);
  });

  test.each([
    ['2025', '2026-01-01', true],
    ['2025', '2025-12-31', false],
    ['2025-06', '2025-07-01', true],
    ['2025-06', '2025-06-30', false],
    ['2025-06-30', '2025-07-01', true],
    ['2027', '2026-01-01', false],
  ])('a period to %s is over on %s: %s', (to, checkedOn, over) => {
    const dated = (text: string): string =>
      text.replace('to: "2025"', `to: "${to}"`).replace('checkedOn: 2026-01-01', `checkedOn: ${checkedOn}`);
    expect(runPipeline(smallSeeds(dated)).value.files.get('alpha-2024/policy.json')).toContain(
      `"periodIsOver": ${String(over)}`,
    );
  });
});
