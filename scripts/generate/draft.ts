import { formatChineseOrdinal } from '../../src/language/numerals.ts';
import type { Paragraph, Segment } from '../../src/model/schema.ts';
import * as lexicon from './lexicon.ts';
import { SUPPORT_METRICS, TARGETS } from './metrics.ts';
import { headingPhrase, phrase, supportSentence, targetSentence, type Phrase, type Sources } from './phrases.ts';

export type DraftKind = 'preamble' | 'lead' | 'target' | 'measure' | 'safeguard' | 'closing';

/** A clause of a made-up policy; joined, its pieces are its text. */
export interface DraftClause {
  path: string;
  kind: DraftKind;
  num: string;
  heading: string;
  sentences: Phrase[];
  /** Bodies in its unit note. */
  bodies: string[];
}

/** What a policy is about, apart from its clauses. */
export interface DraftHead {
  year: number;
  city: string;
  targetYear: number;
}

/** How many sections a policy has, and measures a section; a part of targets and one of safeguards stand around them. */
const SECTIONS = [4, 8] as const;
const MEASURES = [3, 5] as const;

/** Writes one policy: preamble, targets, measures numbered through, safeguards, closing. */
export function draftClauses(head: DraftHead, sources: Sources, bodies: readonly string[]): DraftClause[] {
  const { random } = sources;
  const targets = random.shuffled(TARGETS);
  const supports = random.shuffled(SUPPORT_METRICS);
  const clauses: DraftClause[] = [
    preamble(head, sources),
    part(1, random.pick(lexicon.PARTS.targets), prose(sources, 2, 6)),
  ];
  for (let i = 1; i <= random.int(4, 6); i++)
    clauses.push(target(i, head, targets.splice(0, random.int(1, 4)), sources, bodies));
  clauses.push(part(2, random.pick(lexicon.PARTS.measures)));
  let number = 0;
  for (let section = 1; section <= random.int(...SECTIONS); section++) {
    clauses.push({
      path: `2-${section}`,
      kind: 'lead',
      num: `（${formatChineseOrdinal(section)}）`,
      heading: headingPhrase(sources),
      sentences: [],
      bodies: [],
    });
    for (let i = 1; i <= random.int(...MEASURES); i++)
      clauses.push(
        measure(
          `2-${section}-${++number}`,
          `${number}.`,
          random.chance(0.3) ? supports.pop() : undefined,
          sources,
          bodies,
        ),
      );
  }
  clauses.push(part(3, random.pick(lexicon.PARTS.safeguards)));
  for (let i = 1; i <= random.int(3, 4); i++)
    clauses.push({
      path: `3-${i}`,
      kind: 'safeguard',
      num: `（${formatChineseOrdinal(i)}）`,
      heading: headingPhrase(sources),
      sentences: prose(sources, 1, 3),
      bodies: [],
    });
  clauses.push({
    path: 'closing',
    kind: 'closing',
    num: '',
    heading: '',
    sentences: [
      {
        text: `本意见自${head.year}年12月1日起施行，有效期至${head.targetYear}年12月31日。此前发布的有关规定与本意见不一致的，以本意见为准。`,
      },
    ],
    bodies: [],
  });
  return clauses;
}

function preamble({ city }: DraftHead, sources: Sources): DraftClause {
  const text = `为${sources.chain.stretch()}，${sources.chain.stretch()}，${sources.chain.stretch()}，根据《${sources.coiner.word()}条例》和国家、省有关规定，结合${city}实际，提出如下意见。`;
  return { path: 'preamble', kind: 'preamble', num: '', heading: '', sentences: [{ text }], bodies: [] };
}

function part(ordinal: number, heading: string, sentences: Phrase[] = []): DraftClause {
  return {
    path: String(ordinal),
    kind: 'lead',
    num: `${formatChineseOrdinal(ordinal)}、`,
    heading,
    sentences,
    bodies: [],
  };
}

function target(
  ordinal: number,
  head: DraftHead,
  metrics: Parameters<typeof targetSentence>[1],
  sources: Sources,
  bodies: readonly string[],
): DraftClause {
  const sentences = [targetSentence(head.targetYear, metrics, sources), ...prose(sources, 0, 1)];
  return {
    path: `1-${ordinal}`,
    kind: 'target',
    num: `（${formatChineseOrdinal(ordinal)}）`,
    heading: headingPhrase(sources),
    sentences,
    bodies: [sources.random.common(bodies)],
  };
}

function measure(
  path: string,
  num: string,
  support: string | undefined,
  sources: Sources,
  bodies: readonly string[],
): DraftClause {
  const offer = support === undefined ? [] : [supportSentence(support, sources)];
  const named = new Set(Array.from({ length: sources.random.int(1, 5) }, () => sources.random.common(bodies)));
  return {
    path,
    kind: 'measure',
    num,
    heading: headingPhrase(sources),
    sentences: [...prose(sources, 2, 5), ...offer],
    bodies: [...named],
  };
}

/** Some sentences that set no figure. */
function prose(sources: Sources, from: number, to: number): Phrase[] {
  return Array.from({ length: sources.random.int(from, to) }, () => sentence(sources));
}

/** A sentence of two to six phrases; a numeral that has to be quoted stands in it only once. */
function sentence(sources: Sources): Phrase {
  for (;;) {
    const phrases = Array.from({ length: sources.random.int(2, 6) }, () => phrase(sources));
    const numerals = phrases.flatMap((one) => one.numerals ?? []);
    const text = `${phrases.map((one) => one.text).join('，')}。`;
    if (numerals.every(({ quote }) => text.split(quote).length === 2)) return { text, numerals };
  }
}

/** How a unit note is printed. e.g. "（责任单位：市经信局、市财政局）" */
export function noteText({ kind, bodies }: Pick<DraftClause, 'kind' | 'bodies'>): string {
  return bodies.length === 0 ? '' : `（${kind === 'target' ? '牵头' : '责任'}单位：${bodies.join('、')}）`;
}

/** The clause in full, parted as the pipeline parts the same text. */
export function draftParagraphs(clause: DraftClause): Paragraph[] {
  const { kind, num, heading, sentences } = clause;
  const stop = kind === 'lead' || heading === '' ? '' : '。';
  const head: Segment[] = [
    { kind: 'num', text: num },
    { kind: 'heading', text: `${heading}${stop}` },
  ];
  const body: Segment[] = [
    ...sentences.map(({ text }, i): Segment => ({ kind: 'sentence', id: `s${i + 1}`, text })),
    { kind: 'units', text: noteText(clause) },
  ];
  const lines = kind === 'lead' ? [head, body] : [[...head, ...body]];
  return lines
    .map((line) => line.filter(({ text }) => text !== ''))
    .filter((segments) => segments.length > 0)
    .map((segments, i) => ({ line: i + 1, segments }));
}
