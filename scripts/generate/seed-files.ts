import { sha256 } from '../../src/model/digest.ts';
import { FirmStage, JUDGED_KINDS, Need, textOf } from '../../src/model/schema.ts';
import { draftParagraphs, type DraftClause } from './draft.ts';
import { SUPPORT_METRICS, TARGETS } from './metrics.ts';
import { pairSeed } from './pair-seeds.ts';
import { draftPolicies, type DraftPolicy } from './policies.ts';
import { Random } from './random.ts';
import type { Training } from './training.ts';

/** A seed tree: path below `seeds/` → what the file holds. YAML is written in its JSON form. */
type SeedTree = Map<string, string>;

const CHECKED_ON = '2026-01-01';
const COMPARISON = '各市的口径与时限不尽相同，以原文为准。';

/**
 * Makes up whole seeds in the genre, that the pipeline accepts: source texts, and what people
 * would have judged of them. Every second policy is judged against the one before it, as a site
 * grows that compares what is alike; all others are not judged yet.
 * @param count how many policies.
 * @param cities how many cities they belong to: one policy each by default, up to 333.
 */
export function generatePolicies(
  count: number,
  seed: number,
  training: Training,
  cities = Math.min(count, 333),
): SeedTree {
  const tree: SeedTree = new Map();
  const random = new Random(seed, 4);
  const policies: DraftPolicy[] = [];
  for (const policy of draftPolicies(training, seed, cities)) {
    if (policies.length === count) break;
    policies.push(policy);
  }
  policies.forEach((policy, i) => {
    const before = i % 2 === 1 ? policies[i - 1] : undefined;
    addPolicy(tree, policy, before, training, random);
    if (before) tree.set(`counterparts/${before.id}~${policy.id}.yaml`, json(pairSeed(before, policy, random)));
  });
  addLists(tree, policies, training);
  return tree;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function addPolicy(
  tree: SeedTree,
  policy: DraftPolicy,
  before: DraftPolicy | undefined,
  training: Training,
  random: Random,
): void {
  const source = sourceText(policy);
  const judged = policy.clauses.filter(({ kind }) => JUDGED_KINDS.has(kind));
  const topics = judged.map(({ path }) => {
    const some = [random.pick(training.topics), ...(random.chance(0.3) ? [random.pick(training.topics)] : [])];
    return [path, { topics: [...new Set(some)] }] as const;
  });
  const put = (name: string, data: unknown): void => void tree.set(`${policy.id}/${name}`, json(data));
  tree.set(`${policy.id}/source.txt`, source);
  put('policy.yaml', policySeed(policy, source, before));
  put('annotations.yaml', { clauses: Object.fromEntries(topics) });
  put('facts.yaml', {
    figures: policy.clauses.flatMap((clause) => figureSeeds(clause, policy)),
    numerals: policy.clauses.flatMap(numeralSeeds),
  });
  put(
    'supports.yaml',
    policy.clauses.flatMap((clause) => supportSeeds(clause, random)),
  );
  put(
    'cards.yaml',
    Object.fromEntries(
      policy.clauses.filter(({ kind }) => kind === 'measure').map((clause) => [clause.path, cardSeed(clause)]),
    ),
  );
}

const titleOf = ({ city, subject }: DraftPolicy): string => `${city.name}市人民政府关于${subject}的意见`;
const ADDRESSEE = '各县（市、区）人民政府，市各有关单位';

function sourceText(policy: DraftPolicy): string {
  const body = policy.clauses.map((clause) => textOf(draftParagraphs(clause)));
  const head = [titleOf(policy), '', `${ADDRESSEE}：`];
  return `${[...head, ...body, `${policy.city.name}市人民政府`, `${policy.year}年11月20日`].join('\n')}\n`;
}

function policySeed(policy: DraftPolicy, source: string, before: DraftPolicy | undefined): unknown {
  const body = `${policy.city.name}市人民政府`;
  return {
    city: policy.city.id,
    title: titleOf(policy),
    titleIsDerived: false,
    shortTitle: `${policy.subject}的意见`,
    genre: '意见',
    issuer: body,
    documentNumber: null,
    indexNumber: null,
    addressee: ADDRESSEE,
    signature: body,
    issuedOn: `${policy.year}-11-20`,
    publishedOn: null,
    basis: null,
    period: {
      from: null,
      to: String(policy.targetYear),
      label: `目标至${policy.targetYear}年`,
      quotes: [{ clause: '1-1', exact: `到${policy.targetYear}年` }],
      checkedOn: CHECKED_ON,
    },
    pageStatus: null,
    origin: { note: '为测量而编造的文本。', copiedFrom: null },
    sha256: sha256(source),
    judgedAgainst: before ? [before.id] : [],
    errata: [],
  };
}

const sentenceId = (index: number): string => `s${index + 1}`;

function figureSeeds({ path, sentences }: DraftClause, { targetYear }: DraftPolicy): unknown[] {
  return sentences.flatMap(({ figures = [] }, i) =>
    figures.map((figure) => {
      const dated = figure.role === 'target';
      return {
        clause: path,
        sentence: sentenceId(i),
        ...figure,
        deadline: dated ? String(targetYear) : null,
        deadlineQuote: dated ? `到${targetYear}年` : null,
      };
    }),
  );
}

function numeralSeeds({ path, sentences }: DraftClause): unknown[] {
  return sentences.flatMap(({ numerals = [] }, i) =>
    numerals.map((numeral) => ({ clause: path, sentence: sentenceId(i), ...numeral })),
  );
}

function supportSeeds({ path, sentences }: DraftClause, random: Random): unknown[] {
  return sentences.flatMap(({ support }, i) => {
    if (!support) return [];
    const { figure, beneficiary, kind } = support;
    const amount = `${figure.comparator === 'le' ? '最高' : ''}${figure.numeral}元`;
    const quotes = { support: figure.quote, amount, beneficiary, condition: null, deadline: null };
    return [
      {
        clause: path,
        id: 'p1',
        sentence: sentenceId(i),
        instrument: 'grant',
        title: `${beneficiary}${kind}`,
        amount: figure.value,
        quotes,
        needs: [random.pick(Need.options)],
        stages: [random.pick(FirmStage.options)],
      },
    ];
  });
}

function cardSeed({ sentences }: DraftClause): unknown {
  const offers = sentences.flatMap(({ support }, i) => (support ? [{ sentence: sentenceId(i), support }] : []));
  return {
    beneficiary: offers.map(({ sentence, support }) => ({ sentence, quote: support.beneficiary })),
    instrument: offers.map(({ sentence, support }) => ({ sentence, quote: support.kind })),
    amount: offers.map(({ sentence, support }) => ({ sentence, quote: support.figure.quote })),
    condition: [],
    deadline: [],
  };
}

function addLists(tree: SeedTree, policies: readonly DraftPolicy[], training: Training): void {
  const cities = new Map(policies.map(({ city }) => [city.id, city.name]));
  const put = (name: string, list: unknown): void => void tree.set(name, json(list));
  put(
    'cities.yaml',
    [...cities].map(([id, name], i) => ({
      id,
      name,
      fullName: `${name}市`,
      province: '示例省',
      code: String(990_000 + i),
    })),
  );
  const supports = SUPPORT_METRICS.map((id, i) => ({ id, label: `资金支持${i + 1}` }));
  const metrics = [...TARGETS, ...supports].map(({ id, label }) => ({ id, label, comparison: COMPARISON }));
  put('metrics.yaml', metrics);
  put('counterparts.yaml', { pairs: [], none: [], unmatched: [] });
  tree.set('topics.yaml', training.topicsYaml);
  tree.set('units.yaml', training.unitsYaml);
  tree.set('terms.yaml', training.termsYaml);
}
