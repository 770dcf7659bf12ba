import { parentPath } from '../clause-path.ts';
import type { Diagnostic, StageResult } from '../diagnostics.ts';
import type { Clause, ClauseKind, PolicyDocument, Segment, SegmentKind } from '../schema.ts';
import { surroundingKind } from './furniture.ts';
import { textLines, type Line } from './lines.ts';
import { LEVELS, readOrdinal, type Ordinal } from './numbering.ts';
import { isNoticeTitle, lineRole, type LineRole } from './roles.ts';
import { splitParagraph } from './sentences.ts';
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
  [/目标|总体要求|指导思想/u, 'target'],
  [/保障|工作要求|组织实施|组织领导|附则/u, 'safeguard'],
  [/任务|措施|举措|政策|内容/u, 'measure'],
];

/** A heading is short and says one thing. e.g. "支持创业创新。" */
const MAX_HEADING = 40;
const NOT_IN_HEADING = /[，；：,;:]/u;

/** A clause under construction; `trail` are the ordinals from the top. */
interface Draft extends Clause {
  trail: { level: number; value: number }[];
}

/**
 * Parses a restored text into clauses, following the order of numbering of GB/T 9704-2012.
 * Every line ends up in one clause or among the surroundings; nothing is dropped.
 * Diagnostics name numbering that skips or repeats and parts whose kind is unknown.
 */
export function parse(text: string, options: ParseOptions): StageResult<PolicyDocument> {
  const builder = new Builder(options);
  const lines = textLines(text);
  lines.forEach((line, i) => {
    builder.add(line, lines[i + 1]?.text);
  });
  return builder.finish();
}

class Builder {
  private readonly document: PolicyDocument = { clauses: [], surroundings: [] };
  private readonly diagnostics: Diagnostic[] = [];
  private readonly drafts: Draft[] = [];
  private readonly options: ParseOptions;
  private lastItem = 0;

  constructor(options: ParseOptions) {
    this.options = options;
  }

  add(line: Line, next: string | undefined): void {
    const kind = surroundingKind(line.text);
    if (kind) {
      this.document.surroundings.push({ kind, ...line });
      return;
    }
    const ordinal = readOrdinal(line.text);
    if (ordinal) this.openNumbered(line, ordinal);
    else this.addUnnumbered(line, lineRole(line.text, next));
  }

  finish(): StageResult<PolicyDocument> {
    if (!this.drafts.some((draft) => draft.trail.length > 0)) {
      this.report('no-numbering', 1, 'no numbered provision was found', 'Number the text 一、（一）1.（1）, or check that the right file was given.');
    }
    const parents = new Set(this.drafts.map((draft) => parentPath(draft.path)));
    let firstLeads = false;
    for (const draft of this.drafts) {
      if (parents.has(draft.path)) draft.kind = 'lead';
      firstLeads = readUnits(draft, firstLeads);
      const { trail: _, ...clause } = draft;
      this.document.clauses.push(clause);
    }
    return { value: this.document, diagnostics: this.diagnostics };
  }

  private openNumbered(line: Line, ordinal: Ordinal): void {
    const above = (this.lastNumbered()?.trail ?? []).filter(({ level }) => level < ordinal.level);
    const trail = [...above, { level: ordinal.level, value: ordinal.value }];
    const path = trail.map(({ value }) => value).join('-');
    this.checkSequence(line, ordinal, trail, path);
    const draft = this.open(path, this.kindOf(trail, ordinal, line), ordinal.num);
    draft.trail = trail;
    const { heading, body } = splitHeading(ordinal.rest);
    draft.heading = heading.replace(/。$/u, '');
    draft.paragraphs.push({ line: line.line, segments: [segment('num', ordinal.num), segment('heading', heading)].filter(hasText) });
    this.addSentences(draft, line.line, body);
  }

  private addUnnumbered(line: Line, role: LineRole): void {
    const draft = this.targetOf(line, role);
    if (role === 'text' || role === 'closing') {
      draft.paragraphs.push({ line: line.line, segments: [] });
      this.addSentences(draft, line.line, line.text);
      return;
    }
    if (role === 'title') draft.heading ||= line.text;
    draft.paragraphs.push({ line: line.line, segments: [segment(role, line.text)] });
  }

  /** The clause that an unnumbered line belongs to; opens one where none is. */
  private targetOf(line: Line, role: LineRole): Draft {
    const current = this.drafts[this.drafts.length - 1];
    const numbered = (current?.trail.length ?? 0) > 0;
    const titled = isNoticeTitle(line.text) ? 'notice' : 'preamble';
    // A title in two lines, or behind the addressee, is part of the text already open.
    if (role === 'title' && !numbered && current?.kind !== titled) return this.open(titled, titled, '');
    if (!current) return this.open('preamble', 'preamble', '');
    if (numbered && (role === 'closing' || role === 'signature' || role === 'date')) return this.open('closing', 'closing', '');
    return current;
  }

  private open(path: string, kind: ClauseKind, num: string): Draft {
    const draft: Draft = { path, kind, num, heading: '', paragraphs: [], units: [], trail: [] };
    this.drafts.push(draft);
    return draft;
  }

  private addSentences(draft: Draft, line: number, body: string): void {
    const paragraph = draft.paragraphs[draft.paragraphs.length - 1];
    if (paragraph?.line !== line) return;
    let count = draft.paragraphs.flatMap((p) => p.segments).filter((s) => s.kind === 'sentence').length;
    for (const piece of splitParagraph(body)) {
      paragraph.segments.push(piece.kind === 'units' ? segment('units', piece.text) : { ...segment('sentence', piece.text), id: `s${++count}` });
    }
  }

  private lastNumbered(): Draft | undefined {
    return this.drafts.findLast((draft) => draft.trail.length > 0);
  }

  private kindOf(trail: Draft['trail'], ordinal: Ordinal, line: Line): ClauseKind {
    const part = trail[0];
    if (part?.level !== 0) return 'measure';
    const declared = this.options.partKinds?.[String(part.value)];
    if (declared) return declared;
    const heading = trail.length === 1 ? ordinal.rest : (this.drafts.find((d) => d.path === String(part.value))?.heading ?? '');
    const found = PART_KINDS.find(([pattern]) => pattern.test(heading));
    if (!found && trail.length === 1) {
      this.report('unknown-part', line.line, `the heading “${ordinal.rest}” does not tell targets from measures and safeguards`, `Add \`partKinds: { "${part.value}": measure }\` (or target, safeguard) to policy.yaml.`);
    }
    return found?.[1] ?? 'measure';
  }

  /** Items may run through sections or restart; parts and sections count from one under their parent. */
  private checkSequence(line: Line, ordinal: Ordinal, trail: Draft['trail'], path: string): void {
    if (this.drafts.some((draft) => draft.path === path)) {
      this.report('numbering-repeats', line.line, `${ordinal.num} stands a second time here (path ${path})`, 'Check the source for a lost heading; correct it with an erratum in policy.yaml.');
    }
    const parent = trail.slice(0, -1).map(({ value }) => value).join('-');
    const siblings = this.drafts.filter((d) => d.trail.length === trail.length && d.trail.slice(0, -1).map(({ value }) => value).join('-') === parent);
    const previous = siblings[siblings.length - 1]?.trail.at(-1)?.value ?? 0;
    const runsOn = ordinal.level === 2 && ordinal.value === this.lastItem + 1;
    if (ordinal.value !== previous + 1 && !runsOn) {
      const expected = ordinal.level === 2 ? `${previous + 1} or ${this.lastItem + 1}` : String(previous + 1);
      this.report('numbering-skips', line.line, `${ordinal.num} (${LEVELS[ordinal.level]}) follows ${previous || 'nothing'}; ${expected} was expected`, 'Check the source for lost text; if the original counts so, nothing is to do.', 'warning');
    }
    if (ordinal.level === 2) this.lastItem = ordinal.value;
  }

  private report(code: string, line: number, message: string, remedy: string, severity: Diagnostic['severity'] = 'error'): void {
    this.diagnostics.push({ severity, code, file: this.options.file, line, column: 1, message, remedy });
  }
}

const segment = (kind: SegmentKind, text: string): Segment => ({ kind, text });
const hasText = (s: Segment): boolean => s.text !== '';

/** Splits off a heading that ends in 。 or stands alone. e.g. "加强组织领导。发挥……" → heading, body */
function splitHeading(rest: string): { heading: string; body: string } {
  const [first] = splitParagraph(rest);
  const alone = first?.text === rest && !/[。！？；]$/u.test(rest);
  const isHeading = first?.kind === 'sentence' && first.text.length <= MAX_HEADING && !NOT_IN_HEADING.test(first.text);
  if (!first || !isHeading || !(alone || first.text.endsWith('。'))) return { heading: '', body: rest };
  return { heading: first.text, body: rest.slice(first.text.length) };
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
