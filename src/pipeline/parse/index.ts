import { parentPath } from '../../language/clause-id.ts';
import { isArticle, type Ordinal } from '../../language/levels.ts';
import { fault, type Diagnostic, type StageResult } from '../../model/diagnostics.ts';
import type { ClauseKind, PolicyDocument } from '../../model/schema.ts';
import { classifyLines, type ClassifiedLine } from './classify.ts';
import { addSentences, headingIsText, newDraft, readUnits, segment, type Draft } from './draft.ts';
import { splitArticleHeading, splitHeading } from './headings.ts';
import { textLines, type Line } from './lines.ts';
import { kindOfPart } from './part-kinds.ts';
import { isAttachmentHead, isNoticeTitle, type LineRole } from './roles.ts';
import { unbalancedQuote } from './sentences.ts';
import { trailPath, Sequence, type Trail } from './sequence.ts';

export interface ParseOptions {
  /** Shown in diagnostics. */
  file: string;
  /** What the clauses of a part are, by its ordinal, where its heading does not tell. */
  partKinds?: Readonly<Record<string, ClauseKind>>;
  /** Lines that a person confirmed to stand so in the original; their oddities are not reported. */
  confirmedLines?: ReadonlySet<number>;
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
    const remedy = 'Number the text 一、（一）1.（1） or 第一条, or check that the right file was given.';
    if (this.trail.length === 0) this.report('no-numbering', 1, 'no numbered provision was found', remedy);
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
    this.trail = [...this.trail.filter(({ level }) => level.rank < ordinal.level.rank), ordinal];
    for (const finding of this.sequence.add(ordinal, this.trail))
      this.diagnostics.push({ ...finding, file: this.options.file, line: line.line, column: 1 });
    const { heading, body } = isArticle(line.text) ? splitArticleHeading(ordinal.rest) : splitHeading(ordinal.rest);
    const draft = this.open(trailPath(this.trail), this.kindOf(ordinal, line), ordinal.num);
    draft.trail = this.trail;
    draft.heading = heading
      .replace(/。$/u, '')
      .trim()
      .replace(/^[【［[](.*)[】］\]]$/u, '$1');
    draft.paragraphs.push({
      line: line.line,
      segments: [segment('num', ordinal.num), segment('heading', heading)].filter(({ text }) => text !== ''),
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
    const draft = opens ? this.open(`annex-${++this.annexes}`, 'annex', '') : this.drafts.at(-1);
    if (draft) this.addTo(draft, line, role);
  }

  /** The clause that an unnumbered line belongs to; opens one where none is. */
  private targetOf(line: Line, role: LineRole): Draft {
    const current = this.drafts.at(-1);
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
    const draft = newDraft(path, kind, num);
    this.drafts.push(draft);
    if (num === '') this.named.add(path);
    return draft;
  }

  private kindOf(ordinal: Ordinal, line: Line): ClauseKind {
    const part = this.trail[0];
    if (part?.level.rank !== 0) return 'measure';
    const isPart = this.trail.length === 1;
    if (isPart) this.partHeadings.set(part.value, ordinal.rest.replace(/\s/gu, ''));
    const declared = this.options.partKinds?.[String(part.value)];
    if (declared) return declared;
    const heading = this.partHeadings.get(part.value) ?? '';
    const found = kindOfPart(heading);
    if (!found && isPart) this.reportUnknown(heading, part.value, line.line);
    return found ?? 'measure';
  }

  private reportUnknown(heading: string, part: number, line: number): void {
    const message = `the heading “${heading}” does not tell targets from measures and safeguards`;
    const example = `\`partKinds: { "${part}": measure }\` (or target, safeguard; further parts behind a comma)`;
    const remedy = `Give part "${part}" a kind in the one map \`partKinds\` of policy.yaml, e.g. ${example}.`;
    this.report('unknown-part', line, message, remedy);
  }

  private checkQuotes(line: Line, raw: string): void {
    const at = unbalancedQuote(line.text);
    if (at === null || this.options.confirmedLines?.has(line.line)) return;
    const mark = line.text[at] ?? '';
    const column = raw.indexOf(line.text) + at + 1;
    const both = `an erratum whose \`was\` and \`now\` are both ${JSON.stringify(mark)}`;
    const remedy =
      'If the copy lost its partner, put that in with an erratum in policy.yaml; if the original has it so, ' +
      `confirm it there with ${both}.`;
    this.report('unbalanced-quotes', line.line, `“${mark}” has no partner in its paragraph`, remedy, column);
  }

  private report(code: string, line: number, message: string, remedy: string, column = 1): void {
    this.diagnostics.push(fault({ file: this.options.file, line, column }, code, message, remedy));
  }
}
