import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { clauseId, pathOf, policyOf, sentenceId, splitSentenceId } from '../../language/clause-id.ts';
import { realPolicy, realSeeds } from '../../pipeline/fixtures/real-seeds.ts';
import type { AnnotationsSeed, CounterpartsSeed, FactsSeed, SupportSeed } from '../../model/schema.ts';
import { proposeFromSeeds, readDraft } from './from-seeds.ts';
import type { Proposals } from './index.ts';

/** What would be proposed for a real policy if nobody had judged anything of it. */
function proposeReal(id: string, kept: Partial<ReturnType<typeof realPolicy>> = {}): Proposals {
  const policy = realPolicy(id);
  const file = (name: string, text: string): { file: string; text: string } => ({ file: name, text });
  const blank = {
    ...policy,
    annotations: file('annotations.yaml', 'clauses: {}'),
    facts: file('facts.yaml', 'figures: []\nnumerals: []'),
    supports: file('supports.yaml', '[]'),
    cards: file('cards.yaml', '{}'),
    ...kept,
  };
  const input = {
    ...realSeeds,
    policies: realSeeds.policies.map((other) => (other.id === id ? blank : other)),
    counterparts: file('counterparts.yaml', 'pairs: []\nnone: []\nunmatched: []'),
  };
  const draft = readDraft(blank).value;
  const { value } = (draft && proposeFromSeeds(input, blank, draft.document)) ?? {};
  if (!value) throw new Error(`${id} cannot be read`);
  return value;
}

const share = (part: number, whole: number): number => part / whole;

test('what people judged of a measure is not proposed again, though its card is lost', () => {
  const { annotations, facts, supports } = realPolicy('wenzhou-2023');
  const { clauses } = proposeReal('wenzhou-2023', { annotations, facts, supports });
  const judged = new Set((parse(supports.text) as SupportSeed[]).map(({ clause }) => clause));
  expect(clauses.filter((proposal) => judged.has(proposal.clause.path) && proposal.supports.length > 0)).toEqual([]);
  expect(clauses.filter(({ card }) => card !== null).length).toBe(30);
});

/** The judgements of people are the measure. What is reached is set just below what was seen. */
describe.each(['shaoxing-2021', 'wenzhou-2023'])('what is proposed for %s, against what people judged', (id) => {
  const proposals = proposeReal(id);
  const policy = realPolicy(id);
  const clauseOf = (path: string) => proposals.clauses.find(({ clause }) => clause.path === path);

  test('nine in ten clauses get a topic that people gave them', () => {
    const judged = Object.entries((parse(policy.annotations.text) as AnnotationsSeed).clauses);
    const right = judged.filter(([path, { topics }]) =>
      clauseOf(path)?.topics?.topics.some((topic) => topics.includes(topic)),
    );
    expect(share(right.length, judged.length)).toBeGreaterThan(0.88);
  });

  test('every figure is found, with value and unit, most with role and base', () => {
    const { figures } = parse(policy.facts.text) as FactsSeed;
    const found = figures.map(
      (figure) =>
        [
          figure,
          clauseOf(figure.clause)?.figures.find(
            (own) => own.sentence === figure.sentence && own.numeral === figure.numeral && own.value === figure.value,
          ),
        ] as const,
    );
    expect(found.filter(([, own]) => own === undefined)).toEqual([]);
    expect(share(found.filter(([figure, own]) => own?.role === figure.role).length, figures.length)).toBeGreaterThan(
      0.8,
    );
    expect(share(found.filter(([figure, own]) => own?.base === figure.base).length, figures.length)).toBeGreaterThan(
      0.75,
    );
  });

  test('the other numerals are found, nearly all with their class', () => {
    const { numerals } = parse(policy.facts.text) as FactsSeed;
    const right = numerals.filter(({ clause, sentence, numeral, class: kind }) =>
      clauseOf(clause)?.numerals.some(
        (own) => own.sentence === sentence && numeral.includes(own.numeral) && own.class === kind,
      ),
    );
    expect(share(right.length, numerals.length)).toBeGreaterThan(0.9);
  });

  test('four in five pairs of sentences are pairs that people judged to be pairs', () => {
    const { pairs } = parse(realSeeds.counterparts.text) as CounterpartsSeed;
    const key = (a: string, b: string): string => [a, b].sort().join(' ');
    const curated = new Set(
      pairs.flatMap(({ source, target, sentences }) =>
        sentences.map((pair) => key(sentenceId(source, pair.source), sentenceId(target, pair.target))),
      ),
    );
    const proposed = proposals.clauses.flatMap(({ clause, against }) =>
      [...against].flatMap(([other, { sentences }]) =>
        Object.entries(sentences).flatMap(([place, answers]) =>
          typeof answers === 'string'
            ? []
            : answers.map(({ to }) => key(sentenceId(clauseId(id, clause.path), place), clauseId(other, to))),
        ),
      ),
    );
    expect(proposed.length).toBeGreaterThan(30);
    expect(share(proposed.filter((pair) => curated.has(pair)).length, proposed.length)).toBeGreaterThan(0.8);
  });

  test('for four in five sentences with an answer, a right one is proposed or shown as near', () => {
    const { pairs } = parse(realSeeds.counterparts.text) as CounterpartsSeed;
    const both = pairs.flatMap(({ source, target, sentences }) =>
      sentences.map((pair) => [sentenceId(source, pair.source), sentenceId(target, pair.target)] as const),
    );
    const answers = Map.groupBy(
      both
        .flatMap(
          ([a, b]) =>
            [
              [a, b],
              [b, a],
            ] as const,
        )
        .filter(([own]) => policyOf(own) === id),
      ([own]) => own,
    );
    const proposed = (sentence: string): string[] => {
      const { clause: path, sentence: place } = splitSentenceId(pathOf(sentence));
      return [...(clauseOf(path)?.against ?? [])].flatMap(([other, { sentences }]) =>
        typeof sentences[place] === 'object' ? sentences[place].map(({ to }) => clauseId(other, to)) : [],
      );
    };
    const isFound = ([sentence, right]: [string, readonly (readonly [string, string])[]]): boolean =>
      [...proposed(sentence), ...(proposals.near.get(sentence) ?? [])].some((found) =>
        right.some(([, answer]) => answer === found),
      );
    expect(answers.size).toBeGreaterThan(60);
    expect(share([...answers].filter(isFound).length, answers.size)).toBeGreaterThan(0.8);
    expect(
      [...proposals.near].filter(([sentence, near]) => proposed(sentence).some((target) => near.includes(target))),
    ).toEqual([]);
  });

  test('nothing is asked about a sentence that a proposal answers', () => {
    const answered = new Set(
      proposals.clauses.flatMap(({ against }) =>
        [...against].flatMap(([other, { sentences }]) =>
          Object.values(sentences).flatMap((answer) =>
            typeof answer === 'string' ? [] : answer.map(({ to }) => clauseId(other, to)),
          ),
        ),
      ),
    );
    const asked = [...proposals.others].flatMap(([clause, { sentences }]) =>
      Object.entries(sentences).flatMap(([place, reason]) => (reason === '?' ? [`${clause}#${place}`] : [])),
    );
    expect(asked.filter((sentence) => answered.has(sentence))).toEqual([]);
  });

  test('eight in nine figures that both cities set come under the same metric, and no other does', () => {
    const figuresOf = (policyId: string): FactsSeed['figures'] =>
      (parse(realPolicy(policyId).facts.text) as FactsSeed).figures;
    const others = new Set(
      realSeeds.policies
        .filter((other) => other.id !== id)
        .flatMap((other) => figuresOf(other.id).map(({ metric }) => metric)),
    );
    const own = figuresOf(id).map(
      (figure) =>
        [
          figure.metric,
          clauseOf(figure.clause)?.figures.find(
            (found) =>
              found.sentence === figure.sentence &&
              found.quote.includes(figure.numeral) &&
              found.value === figure.value &&
              found.unit === figure.unit,
          )?.metric ?? '',
        ] as const,
    );
    const shared = own.filter(([metric]) => others.has(metric));
    expect(shared.length).toBeGreaterThan(8);
    expect(share(shared.filter(([metric, found]) => metric === found).length, shared.length)).toBeGreaterThan(0.88);
    expect(own.filter(([metric, found]) => others.has(found) && metric !== found)).toEqual([]);
  });

  test('over half of the supports are found, nearly all with their instrument', () => {
    const judged = (parse(policy.supports.text) as SupportSeed[]).filter(
      ({ clause }) => clauseOf(clause)?.clause.kind === 'measure',
    );
    const found = judged.flatMap((support) => {
      const own = clauseOf(support.clause)?.supports.find(
        ({ sentence, quotes }) =>
          sentence === support.sentence &&
          (quotes.support.includes(support.quotes.support) || support.quotes.support.includes(quotes.support)),
      );
      return own ? [own.instrument === support.instrument] : [];
    });
    expect(share(found.length, judged.length)).toBeGreaterThan(0.5);
    expect(share(found.filter(Boolean).length, found.length)).toBeGreaterThan(0.85);
  });

  test('every reason names terms that the other text does not hold', () => {
    const text = realSeeds.policies
      .filter((other) => other.id !== id)
      .map((other) => readDraft(other).value?.document.clauses ?? [])
      .flat()
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ segments }) => segments.map((segment) => segment.text)))
      .join('');
    const terms = proposals.clauses.flatMap(({ against }) => [...against.values()].flatMap(({ searched }) => searched));
    expect(terms.length).toBeGreaterThan(40);
    expect(terms.filter((term) => text.includes(term))).toEqual([]);
  });

  test('every body is known already', () => {
    expect(proposals.units).toEqual([]);
  });
});
