import { describe, expect, test } from 'vitest';
import { realSeeds } from '../../src/pipeline/fixtures/real-seeds.ts';
import { seedFiles } from '../../src/pipeline/fixtures/small-seeds.ts';
import { MemoryEffects } from '../io/fixtures/memory-effects.ts';
import { runSuggest } from './suggest.ts';

const COMMAND = { seeds: 'seeds', threshold: 0.11, perSentence: 3, review: 2 };

/** The real seeds in memory, with another counterparts.yaml where a test wants one. */
function effects(counterparts = realSeeds.counterparts.text): MemoryEffects {
  const inSeeds = seedFiles(realSeeds).map(({ file, text }) => [
    file.slice(file.indexOf('seeds/')),
    file.endsWith('counterparts.yaml') ? counterparts : text,
  ]);
  return new MemoryEffects(Object.fromEntries(inSeeds) as Record<string, string>);
}

describe('npm run policy:suggest', () => {
  test('reports precision and recall and writes nothing', () => {
    const recorder = effects();
    expect(runSuggest(recorder, COMMAND)).toBe(0);
    expect(recorder.printed.join('\n')).toMatch(/precision \d+ %, recall \d+ %[\s\S]*0 sentence\(s\) not judged/u);
    expect(recorder.changes).toEqual([]);
  });

  test('proposes candidates for what nobody judged', () => {
    const line = realSeeds.counterparts.text.split('\n').find((text) => text.includes('同样深化“浙里检”')) ?? '';
    const recorder = effects(realSeeds.counterparts.text.replace(`${line}\n`, ''));
    expect(runSuggest(recorder, COMMAND)).toBe(0);
    const open = recorder.printed.join('\n').split('not judged against a policy')[1] ?? '';
    expect(open).toContain('shaoxing-2021/2-3-12#s2 ~ wenzhou-2023/2-4-18#s2');
  });

  test('says where a seed cannot be read', () => {
    const recorder = effects('pairs: [');
    expect(runSuggest(recorder, COMMAND)).toBe(1);
    expect(recorder.errors.join('\n')).toMatch(/counterparts\.yaml:\d+:\d+: error/u);
  });
});
