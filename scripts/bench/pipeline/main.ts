import { readDocument } from '../../../src/pipeline/read-document.ts';
import { diskEffects } from '../../io/effects.ts';
import { readSeeds } from '../../io/seeds.ts';
import { tableLines, type Column } from '../support/table.ts';

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
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage().user;
    readDocument({ file: 'bench.txt', text }, { errata: [], errataFile: 'policy.yaml' });
    return (process.cpuUsage().user - start) / 1000;
  });
  return Math.min(...rounds);
}

/** A text repeated, with the length and the time of each repetition. */
interface Timed {
  name: string;
  base: string;
  figures: { ms: number; length: number }[];
}

const COLUMNS: readonly Column<Timed>[] = [
  ['text', ({ name }) => name],
  ['characters', ({ base }) => base.length],
  ...TIMES.map((times, i): Column<Timed> => [`×${times}, ms`, ({ figures }) => figures[i]?.ms.toFixed(1) ?? '']),
  [
    'ms per 1,000 characters',
    ({ figures }) => figures.map(({ ms, length }) => ((ms * 1000) / length).toFixed(3)).join(' '),
  ],
];

/** Prints the time by length of text: one row a text, its length growing tenfold from column to column. */
function bench(): void {
  const real = readSeeds(diskEffects, 'seeds').policies.map(
    ({ id, source }) => [id, `${source.text.split('\n').slice(0, EXCERPT).join('\n')}\n`] as const,
  );
  time(GLOSSES.repeat(200)); // the first run compiles
  const rows = [...real, ...Object.entries(HARD)].map(([name, base]): Timed => {
    const texts = TIMES.map((times) => GLOSSES + base.repeat(times));
    return { name, base, figures: texts.map((text) => ({ ms: time(text), length: text.length })) };
  });
  diskEffects.log(tableLines(COLUMNS, rows).join('\n'));
}

bench();
