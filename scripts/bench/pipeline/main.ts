import { readDocument } from '../../../src/pipeline/read-document.ts';
import { diskEffects } from '../../io/effects.ts';
import { readSeeds } from '../../io/seeds.ts';

const TIMES = [1, 10, 100, 1000];
const ROUNDS = 2;
/** Lines of a real text that are repeated: long enough to hold every kind of damage. */
const EXCERPT = 10;

/** Texts that make a careless parser or pattern slow, each to be repeated. */
const HARD: Readonly<Record<string, string>> = {
  'brackets that never close': '（“《'.repeat(60),
  'loss marks on one line': '?。ㄒ'.repeat(60),
  'readings that never end': '業(yè/'.repeat(30),
  'private-use characters': '\ue46a\ue7ed'.repeat(80),
  'one line without a stop': '支持小微企业'.repeat(30),
  'items without end': '1.支持企业。给予奖励。\n'.repeat(12),
  'notes in one paragraph': '支持。（责任单位：市经信局）'.repeat(12),
};

/** Glosses enough for a text to count as damaged, so that every repair is tried. */
const GLOSSES = '企業(yè)創(chuàng)新產(chǎn)權(quán)保護協(xié)會服務(wù)\n';

/** Processor time, in milliseconds, of restoring and parsing a text: the best of some rounds. */
function time(text: string): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage().user;
    readDocument({ file: 'bench.txt', text }, { errata: [], errataFile: 'policy.yaml' });
    best = Math.min(best, (process.cpuUsage().user - start) / 1000);
  }
  return best;
}

/** Prints the time by length of text: one row a text, its length growing tenfold from column to column. */
function bench(): void {
  const real = readSeeds(diskEffects, 'seeds').policies.map(
    ({ id, source }) => [id, `${source.text.split('\n').slice(0, EXCERPT).join('\n')}\n`] as const,
  );
  time(GLOSSES.repeat(200)); // the first run compiles
  diskEffects.log(
    'text                         characters   ×1        ×10       ×100      ×1000     ms per 1,000 characters',
  );
  for (const [name, base] of [...real, ...Object.entries(HARD)]) {
    const texts = TIMES.map((times) => GLOSSES + base.repeat(times));
    const figures = texts.map(time);
    const rates = figures.map((ms, i) => ((ms * 1000) / (texts[i]?.length ?? 1)).toFixed(3));
    diskEffects.log(
      `${name.padEnd(28)} ${String(base.length).padStart(10)}   ${figures.map((ms) => `${ms.toFixed(1)} ms`.padEnd(9)).join(' ')} ${rates.join('  ')}`,
    );
  }
}

bench();
