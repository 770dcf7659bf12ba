import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './fixtures/generated-texts.ts';
import { restoreText } from './fixtures/glossed.ts';
import { smallSeeds } from './fixtures/small-seeds.ts';
import { readSeedFile } from './input.ts';
import { runPipeline, type PipelineInput } from './pipeline.ts';

const digest = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Small seeds whose first policy has another text, its digest noted. */
function seedsWith(text: string): PipelineInput {
  const seeds = smallSeeds();
  const [first, ...others] = seeds.policies;
  if (!first) throw new Error('small seeds have a policy');
  const policy = { ...first.policy, text: first.policy.text.replace(/sha256: .*/u, `sha256: ${digest(text)}`) };
  return { ...seeds, policies: [{ ...first, policy, source: { ...first.source, text } }, ...others] };
}

describe('the pipeline, whatever the text', () => {
  const spliced = fc.tuple(anyText, fc.nat(80)).map(([text, at]) => {
    const base = smallSeeds().policies[0]?.source.text ?? '';
    return base.slice(0, at) + text + base.slice(at);
  });

  test('never throws; every error has file, line, column and remedy, and yields no file', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(anyText, spliced), (text) => {
        const { value, diagnostics } = runPipeline(seedsWith(text));
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(value.files.size > 0).toBe(errors.length === 0);
        for (const { file, line, column, remedy } of errors) {
          expect([typeof file, typeof line, typeof column]).toEqual(['string', 'number', 'number']);
          expect(remedy).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('decodes any bytes or refuses them', { timeout: 60_000 }, () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, (data) => {
        const { value, diagnostics } = readSeedFile('source.txt', data);
        expect(value === null).toBe(diagnostics.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  test('restores any text without throwing', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => restoreText(text)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});

describe('policy ids', () => {
  test('one that stands twice is an error', () => {
    const seeds = smallSeeds();
    const [first] = seeds.policies;
    const { diagnostics } = runPipeline({ ...seeds, policies: [...seeds.policies, ...(first ? [first] : [])] });
    expect(diagnostics).toMatchObject([{ code: 'duplicate-policy', file: 'beta-2024/source.txt' }]);
  });

  test('one that is no <city>-<year> is an error', () => {
    const seeds = smallSeeds();
    const { diagnostics } = runPipeline({
      ...seeds,
      policies: seeds.policies.map((policy, i) => (i === 0 ? { ...policy, id: 'Beta 2024' } : policy)),
    });
    expect(diagnostics).toMatchObject([{ code: 'policy-id' }]);
  });

  test('the same text under two ids is an error', () => {
    const seeds = smallSeeds();
    const [first] = seeds.policies;
    const { diagnostics } = runPipeline({
      ...seeds,
      policies: first ? [...seeds.policies, { ...first, id: 'gamma-2024' }] : [],
    });
    expect(diagnostics).toMatchObject([{ code: 'duplicate-source' }]);
  });
});
