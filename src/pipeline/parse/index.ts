import { parentPath } from '../../language/clause-path.ts';
import type { Diagnostic, StageResult } from '../../model/diagnostics.ts';
import type { Clause, ClauseKind, PolicyDocument, Segment, SegmentKind } from '../../model/schema.ts';
import { classifyLines, type ClassifiedLine } from './classify.ts';
import { splitArticleHeading, splitHeading } from './headings.ts';
import { textLines, type Line } from './lines.ts';
import { isArticle, type Ordinal } from './numbering.ts';
import { isAttachmentHead, isNoticeTitle, type LineRole } from './roles.ts';
import { splitParagraph, unbalancedQuote } from './sentences.ts';
import { pathOf, Sequence, type Trail } from './sequence.ts';
import { declaresFirstLeads, readUnitNote } from './unit-notes.ts';

export interface ParseOptions {
  /** Shown in diagnostics. */
  file: string;
  /** What the clauses of a part are, by its ordinal, where its heading does not tell. */
  partKinds?: Readonly<Record<string, ClauseKind>>;
  /** Lines that a person confirmed to stand so in the original; their oddities are not reported. */
  confirmedLines?: ReadonlySet<number>;
}

/** What a part's heading says of its clauses. e.g. "二、重点任务" → measure */
const PART_KINDS: readonly (readonly [RegExp, ClauseKind])[] = [
  // e.g. "三、优化公共服务政策保障": what is secured is support
  [/(?:政策|要素|资金|融资|用地|人才|权益)(?:供给|支持)?保障$/u, 'measure'],
  [/目标|总体要求|指导思想/u, 'target'],
  [/保障|工作要求|组织实施|组织领导|附则/u, 'safeguard'],
  [/任务|措施|举措|政策|内容/u, 'measure'],
];

/** A clause under construction. */
interface Draft extends Clause {
  trail: Trail;
  sentenceCount: number;
}

/**
 * Parses a restored text into clauses, following the order of numbering of GB/T 9704-2012, or of
 * chapters and articles. Every line ends up in one clause or among the surroundings; nothing is
 * dropped. Diagnostics name numbering that skips or repeats, parts whose kind is unknown and
 * quotation marks without a partner. Time grows linearly with the text.
 */
export function parse(text: string, options: ParseOptions): StageResult<PolicyDocument> {
  const builder = new Builder(options);
  const rawLines = text.split('\n');
  for (const line of classifyLines(textLines(text))) builder.add(line, rawLines[line.line - 1] ?? '');
  return builder.finish();
}

class Builder {
  private readonly document: PolicyDocument = { clauses: [], surroundings: [] };
  private readonly diagnostics: Diagnostic[] = [];
  private readonly drafts: Draft[] = [];
  private readonly named = new Set<string>();
  private readonly sequence = new Sequence();
  private readonly partHeadings = new Map<number, string>();
  private readonly options: ParseOptions;
  private trail: Trail = [];
  private annexes = 0;

  constructor(options: ParseOptions) {
    this.options = options;
  }

  add(line: ClassifiedLine, raw: string): void {
    if (line.is === 'surrounding') {
      this.document.surroundings.push({ kind: line.kind, line: line.line, text: line.text });
      return;
    }
    this.checkQuotes(line, raw);
    if (line.is === 'numbered') this.openNumbered(line, line.ordinal);
    else if (line.is === 'annex') this.addToAnnex(line, line.opens, line.role);
    else this.addTo(this.targetOf(line, line.role), line, line.role);
  }

  finish(): StageResult<PolicyDocument> {
    if (this.trail.length === 0) {
      this.report(
        'no-numbering',
        1,
        'no numbered provision was found',
        'Number the text 一、（一）1.（1） or 第一条, or check that the right file was given.',
      );
    }
    const parents = new Set(this.drafts.map((draft) => parentPath(draft.path)));
    let firstLeads = false;
    for (const draft of this.drafts) {
      if (parents.has(draft.path)) draft.kind = 'lead';
      else headingIsText(draft);
      firstLeads = readUnits(draft, firstLeads);
      const { trail: _trail, sentenceCount: _count, ...clause } = draft;
      this.document.clauses.push(clause);
    }
    return { value: this.document, diagnostics: this.diagnostics };
  }

  private openNumbered(line: Line, ordinal: Ordinal): void {
    this.trail = [
      ...this.trail.filter(({ level }) => level < ordinal.level),
      { level: ordinal.level, value: ordinal.value },
    ];
    for (const finding of this.sequence.add(ordinal, this.trail))
      this.diagnostics.push({ ...finding, file: this.options.file, line: line.line, column: 1 });
    const { heading, body } = isArticle(line.text) ? splitArticleHeading(ordinal.rest) : splitHeading(ordinal.rest);
    const draft = this.open(pathOf(this.trail), this.kindOf(ordinal, line), ordinal.num);
    draft.trail = this.trail;
    draft.heading = heading
      .replace(/。$/u, '')
      .trim()
      .replace(/^[【［[](.*)[】］\]]$/u, '$1');
    draft.paragraphs.push({
      line: line.line,
      segments: [segment('num', ordinal.num), segment('heading', heading)].filter(hasText),
    });
    addSentences(draft, body);
  }

  private addTo(draft: Draft, line: Line, role: LineRole): void {
    const isRunning = role === 'text' || role === 'closing';
    if (role === 'title') draft.heading ||= line.text;
    draft.paragraphs.push({ line: line.line, segments: isRunning ? [] : [segment(role, line.text)] });
    if (isRunning) addSentences(draft, line.text);
  }

  /** An attachment is one clause: its own numbers are its own affair. */
  private addToAnnex(line: Line, opens: boolean, role: LineRole): void {
    const draft = opens ? this.open(`annex-${++this.annexes}`, 'annex', '') : this.drafts[this.drafts.length - 1];
    if (draft) this.addTo(draft, line, role);
  }

  /** The clause that an unnumbered line belongs to; opens one where none is. */
  private targetOf(line: Line, role: LineRole): Draft {
    const current = this.drafts[this.drafts.length - 1];
    const numbered = (current?.trail.length ?? 0) > 0;
    const titled = isNoticeTitle(line.text) ? 'notice' : 'preamble';
    // e.g. “附件” above the plan that a notice issues
    if (isAttachmentHead(line.text) && this.drafts.length === 1 && current?.path === 'notice')
      return this.open('preamble', 'preamble', '');
    // A title in two lines, or behind the addressee, is part of the text already open.
    if (role === 'title' && !numbered && current?.path !== 'closing' && !this.named.has(titled))
      return this.open(titled, titled, '');
    if (!current) return this.open('preamble', 'preamble', '');
    const closes = role === 'closing' || role === 'signature' || role === 'date';
    if (numbered && closes && !this.named.has('closing')) return this.open('closing', 'closing', '');
    return current;
  }

  private open(path: string, kind: ClauseKind, num: string): Draft {
    const draft: Draft = { path, kind, num, heading: '', paragraphs: [], units: [], trail: [], sentenceCount: 0 };
    this.drafts.push(draft);
    if (num === '') this.named.add(path);
    return draft;
  }

  private kindOf(ordinal: Ordinal, line: Line): ClauseKind {
    const part = this.trail[0];
    if (part?.level !== 0) return 'measure';
    const isPart = this.trail.length === 1;
    if (isPart) this.partHeadings.set(part.value, ordinal.rest.replace(/\s/gu, ''));
    const declared = this.options.partKinds?.[String(part.value)];
    if (declared) return declared;
    const heading = this.partHeadings.get(part.value) ?? '';
    const found = PART_KINDS.find(([pattern]) => pattern.test(heading));
    if (!found && isPart) {
      this.report(
        'unknown-part',
        line.line,
        `the heading “${heading}” does not tell targets from measures and safeguards`,
        `Give part "${part.value}" a kind in the one map \`partKinds\` of policy.yaml, e.g. \`partKinds: { "${part.value}": measure }\` (or target, safeguard; further parts behind a comma).`,
      );
    }
    return found?.[1] ?? 'measure';
  }

  private checkQuotes(line: Line, raw: string): void {
    const at = unbalancedQuote(line.text);
    if (at === null || this.options.confirmedLines?.has(line.line)) return;
    const mark = line.text[at] ?? '';
    const column = raw.indexOf(line.text) + at + 1;
    const remedy = `If the copy lost its partner, put that in with an erratum in policy.yaml; if the original has it so, confirm it there with an erratum whose \`was\` and \`now\` are both ${JSON.stringify(mark)}.`;
    this.report('unbalanced-quotes', line.line, `“${mark}” has no partner in its paragraph`, remedy, column);
  }

  private report(code: string, line: number, message: string, remedy: string, column = 1): void {
    this.diagnostics.push({ severity: 'error', code, file: this.options.file, line, column, message, remedy });
  }
}

const segment = (kind: SegmentKind, text: string): Segment => ({ kind, text });
const hasText = (s: Segment): boolean => s.text !== '';

/** Adds sentences and unit notes to the last paragraph of a draft; numbers run through its paragraphs. */
function addSentences(draft: Draft, body: string): void {
  const segments = draft.paragraphs[draft.paragraphs.length - 1]?.segments;
  for (const piece of splitParagraph(body)) {
    segments?.push(
      piece.kind === 'units'
        ? segment('units', piece.text)
        : { ...segment('sentence', piece.text), id: `s${++draft.sentenceCount}` },
    );
  }
}

/** A provision of one sentence has no heading: what looked like one is all that it says. e.g. "（2）转租的应当让利。" */
function headingIsText(draft: Draft): void {
  const heading = draft.paragraphs[0]?.segments.find(({ kind }) => kind === 'heading');
  if (!heading?.text.endsWith('。') || draft.sentenceCount > 0) return;
  Object.assign(heading, { kind: 'sentence', id: 's1' } satisfies Partial<Segment>);
  draft.sentenceCount = 1;
  draft.heading = '';
}

/** Reads the unit notes of a clause; returns whether the first-is-lead rule holds from here on. */
function readUnits(draft: Draft, firstLeads: boolean): boolean {
  let holds = firstLeads;
  let covered: string[] = [];
  const notes = draft.paragraphs.flatMap((p) => p.segments).filter((s) => s.kind === 'units' || s.kind === 'sentence');
  const single = notes.filter((s) => s.kind === 'units').length === 1 && notes.at(-1)?.kind === 'units';
  for (const item of notes) {
    if (item.kind === 'sentence') {
      covered.push(item.id ?? '');
      continue;
    }
    holds ||= declaresFirstLeads(item.text);
    const sentences = single && draft.kind === 'measure' ? [] : covered;
    for (const mention of readUnitNote(item.text, holds)) draft.units.push({ ...mention, sentences });
    covered = [];
  }
  return holds;
}
