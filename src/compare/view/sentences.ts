import { policyOf } from '../../language/clause-id.ts';
import { clauseShortName } from '../../model/clause-names.ts';
import { sentenceName } from '../../language/number-names.ts';
import { ANSWER_LABELS, DIFFERENCE_LABELS } from '../../model/labels.ts';
import { clauseHref } from '../../ui/href.ts';
import { tag, type HtmlTree } from '../../ui/html-tree.ts';
import { unbroken } from '../../ui/unbroken.ts';
import type { Absence, Answering, PlacedSentence } from '../model/align.ts';
import type { ComparedPolicy } from '../model/compared-policy.ts';
import { markText } from '../model/diff.ts';

/* The parts of which every view of compared sentences is made, for pages and for the browser. */

/** What showing sentences of several policies needs to know beside them. */
export interface Surroundings {
  /** Runs that so many sentences hold that marking them would say nothing. */
  common: ReadonlySet<string>;
  /** What a text is called, behind its city's name, that does not answer a sentence. e.g. "对方文本" */
  otherText: string;
  cityName: (city: string) => string;
  policy: (id: string) => ComparedPolicy;
}

/** How to read the marks in aligned sentences. */
export const LEGEND: HtmlTree = tag(
  'p',
  { class: 'by legend' },
  tag('u', {}, '下划线'),
  '是两句共有的文字，',
  tag('b', {}, '粗体双线'),
  '是对方没有的数字；随处可见的词（如“小微企业”）不标。',
);

/** A sentence with what it shares with others underlined and the numbers that they lack in bold. */
export function marked(text: string, others: readonly string[], common: ReadonlySet<string>): HtmlTree[] {
  return markText(text, others, common).flatMap(({ text: stretch, mark }) => {
    if (mark === 'figure') return [tag('b', {}, stretch)];
    return mark === 'same' ? [tag('u', {}, ...unbroken(stretch))] : unbroken(stretch);
  });
}

/**
 * The judgement on two sentences: relation, reason, and in what they differ; `to` says which is answered, where the
 * place does not.
 */
export function why({ relation, note, differs }: Omit<Answering, 'to'>, to?: string): HtmlTree {
  const differences = differs.map((difference) => DIFFERENCE_LABELS[difference]).join('、');
  return tag(
    'p',
    { class: 'why' },
    tag('span', { class: 'relation' }, ANSWER_LABELS[relation]),
    ...(to === undefined ? [] : [tag('span', { class: 'to' }, `答${to}　`)]),
    note,
    ...(differences === '' ? [] : [tag('span', { class: 'differs' }, `差异：${differences}`)]),
  );
}

/**
 * That a policy was searched in vain, with the evidence; `what` is what lacks an answer, where the place does not
 * say.
 */
export function absence({ policy, reason, searched }: Absence, around: Surroundings, what = ''): HtmlTree[] {
  const { city } = around.policy(policy);
  return [
    tag('p', { class: 'why' }, tag('strong', {}, `${city.name}：${what}${around.otherText}未见对应`), `　${reason}`),
    searchedWords(policy, searched, around),
  ];
}

/** The words that an editor looked for in a policy, each with the clauses that hold it all the same. */
export function searchedWords(id: string, words: readonly string[], around: Surroundings): HtmlTree {
  const policy = around.policy(id);
  const found = words.map((word) => ({ word, clauses: holdersOf(word, policy) }));
  const absent = found.filter(({ clauses }) => clauses.length === 0).map(({ word }) => `“${word}”`);
  const present = found.filter(({ clauses }) => clauses.length > 0);
  const places = present.flatMap(({ word, clauses }, i) => [
    `${i === 0 ? '检索到但所指不同：' : '，'}“${word}”见`,
    ...clauseLinks(clauses, (clause) => clauseShortName(clauseOf(clause, around))),
  ]);
  return tag(
    'p',
    { class: 'searched' },
    ...(absent.length > 0 ? [`检索过而全文没有：${absent.join('')}。`] : []),
    ...places,
    ...(places.length > 0 ? ['。'] : []),
  );
}

const holdersOf = (word: string, { searched }: ComparedPolicy): string[] =>
  searched.find((one) => one.word === word)?.clauses ?? [];

/** Clauses by their names, each a link. e.g. 绍兴措施9、绍兴措施12 */
export function clauseLinks(ids: readonly string[], name: (id: string) => string): HtmlTree[] {
  return ids.flatMap((id, i) => [...(i > 0 ? ['、'] : []), tag('a', { href: clauseHref(id) }, name(id))]);
}

/** How a clause is called beside clauses of other cities. e.g. "绍兴措施5" */
export function clauseNameOf(id: string, around: Surroundings): string {
  return clauseShortName(clauseOf(id, around), around.policy(policyOf(id)).city.name);
}

/** The same of a sentence. e.g. "绍兴措施5 第2句" */
export function sentenceNameOf({ clause, sentence }: PlacedSentence, around: Surroundings): string {
  return `${clauseNameOf(clause.id, around)} ${sentenceName(sentence.id)}`;
}

function clauseOf(id: string, around: Surroundings): ComparedPolicy['clauses'][number] {
  const clause = around.policy(policyOf(id)).clauses.find((one) => one.id === id);
  if (!clause) throw new Error(`no clause ${id}`);
  return clause;
}
