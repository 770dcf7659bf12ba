import { formatChineseOrdinal } from '../../src/language/numerals.ts';
import type { ClauseKind, Paragraph, Segment } from '../../src/model/schema.ts';
import * as lexicon from './lexicon.ts';
import { SUPPORT_METRICS, TARGETS, type TargetMetric } from './metrics.ts';
import { fill, headingPhrase, phrase, supportSentence, targetSentence, type Phrase, type Sources } from './phrases.ts';

/** A clause of a made-up policy; joined, its pieces are its text. */
export interface DraftClause {
  path: string;
  kind: ClauseKind;
  num: string;
  heading: string;
  sentences: Phrase[];
  /** Bodies in its unit note. */
  bodies: string[];
}

/** How many sections a policy has, and measures a section; parts of targets and of safeguards stand around them. */
const SECTIONS = [4, 8] as const;
const MEASURES = [3, 5] as const;

/** Writes one policy: preamble, targets, measures numbered through, safeguards, closing. */
export function draftClauses(sources: Sources): DraftClause[] {
  const { random, year, targetYear } = sources;
  const metrics = random.shuffled(TARGETS);
  const supports = random.shuffled(SUPPORT_METRICS);
  const validity = `本意见自${year}年12月1日起施行，有效期至${targetYear}年12月31日。`;
  const last = `${validity}此前发布的有关规定与本意见不一致的，以本意见为准。`;
  return [
    preamble(sources),
    part(1, random.pick(lexicon.PARTS.targets), prose(sources, 2, 6)),
    ...targets(metrics, sources),
    part(2, random.pick(lexicon.PARTS.measures)),
    ...measures(supports, sources),
    part(3, random.pick(lexicon.PARTS.safeguards)),
    ...safeguards(sources),
    clauseOf('closing', 'closing', '', { sentences: [{ text: last }] }),
  ];
}

function clauseOf(kind: ClauseKind, path: string, num: string, said: Partial<DraftClause>): DraftClause {
  return { kind, path, num, heading: '', sentences: [], bodies: [], ...said };
}

function preamble(sources: Sources): DraftClause {
  const aims = '为{stretch}，{stretch}，{stretch}，';
  const text = fill(`${aims}根据《{coined}条例》和国家、省有关规定，结合{city}实际，提出如下意见。`, sources);
  return clauseOf('preamble', 'preamble', '', { sentences: [{ text }] });
}

const part = (ordinal: number, heading: string, sentences: Phrase[] = []): DraftClause =>
  clauseOf('lead', String(ordinal), `${formatChineseOrdinal(ordinal)}、`, { heading, sentences });

/** e.g. 2 → "（二）" */
const bracketed = (ordinal: number): string => `（${formatChineseOrdinal(ordinal)}）`;

function targets(metrics: TargetMetric[], sources: Sources): DraftClause[] {
  const { random, bodies } = sources;
  const drafted: DraftClause[] = [];
  for (let i = 1; i <= random.int(4, 6); i++) {
    const sentences = [targetSentence(metrics.splice(0, random.int(1, 4)), sources), ...prose(sources, 0, 1)];
    const heading = headingPhrase(sources);
    drafted.push(clauseOf('target', `1-${i}`, bracketed(i), { heading, sentences, bodies: [random.common(bodies)] }));
  }
  return drafted;
}

function measures(supports: string[], sources: Sources): DraftClause[] {
  const { random } = sources;
  const drafted: DraftClause[] = [];
  let number = 0;
  for (let section = 1; section <= random.int(...SECTIONS); section++) {
    drafted.push(clauseOf('lead', `2-${section}`, bracketed(section), { heading: headingPhrase(sources) }));
    for (let i = 1; i <= random.int(...MEASURES); i++) {
      const support = random.chance(0.3) ? supports.pop() : undefined;
      drafted.push(measure(`2-${section}-${++number}`, `${number}.`, support, sources));
    }
  }
  return drafted;
}

function measure(path: string, num: string, support: string | undefined, sources: Sources): DraftClause {
  const { random } = sources;
  const offer = support === undefined ? [] : [supportSentence(support, sources)];
  const named = new Set(Array.from({ length: random.int(1, 5) }, () => random.common(sources.bodies)));
  const heading = headingPhrase(sources);
  return clauseOf('measure', path, num, {
    heading,
    sentences: [...prose(sources, 2, 5), ...offer],
    bodies: [...named],
  });
}

function safeguards(sources: Sources): DraftClause[] {
  const drafted: DraftClause[] = [];
  for (let i = 1; i <= sources.random.int(3, 4); i++) {
    const heading = headingPhrase(sources);
    drafted.push(clauseOf('safeguard', `3-${i}`, bracketed(i), { heading, sentences: prose(sources, 1, 3) }));
  }
  return drafted;
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
function noteText({ kind, bodies }: Pick<DraftClause, 'kind' | 'bodies'>): string {
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
