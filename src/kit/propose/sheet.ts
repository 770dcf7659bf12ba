import { stringify } from 'yaml';
import type { Clause, SheetAgainst, SheetOther } from '../../model/schema.ts';
import { runsOf } from '../../pipeline/annotate/places.ts';
import type { ClauseProposal, Proposals } from './index.ts';

const HEAD = (
  policy: string,
): string => `# What the rules propose for ${policy}. Nothing reads this file until you accept it.
#
# Go through it clause by clause: correct what is wrong, delete what does not apply, replace every
# "?" (the rules know no answer). The keys are those of annotations.yaml, facts.yaml, supports.yaml,
# cards.yaml and ../counterparts.yaml; docs/add-a-city.md explains each.
# Then write \`reviewed: yes\` and run: npm run policy:add -- accept ${policy}
reviewed: no
`;

/** Writes the proposals as the sheet that a person reviews: one block a clause, its text above it. */
export function renderSheet(proposals: Proposals): string {
  const { policy, units, metrics, clauses, others } = proposals;
  const lines = [
    HEAD(policy),
    '# Names in the unit notes that seeds/units.yaml lacks. `unit`: a body that it has, or a new id in English.',
    ...list('units', units),
    ...noteLines(proposals.notedUnits),
    '',
    '# What figures measure. A known metric stands beside the figures shown above it: do they count the same? If not, give',
    '# this one an id of its own, here and in the figure. `comparison` says how far they compare; base and unit decide the axis.',
    ...metricLines(metrics),
    '',
    ...record(
      'clauses',
      clauses.flatMap((clause) => clauseLines(clause, proposals)),
    ),
    '',
    '# Sentences of the other policies: the reason counts only where no answer above names the sentence.',
    ...record(
      'others',
      [...others].flatMap(([id, other]) => otherLines(id, other, proposals.texts)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** True when there is anything to review. */
export function hasProposals({ units, metrics, clauses, others }: Proposals): boolean {
  return (
    units.length + metrics.length + others.size > 0 || clauses.some((clause) => bodyOf(clause, NO_SENTENCES).length > 0)
  );
}

/** What the sheet shows of sentences beside what is proposed of them. */
type Sentences = Pick<Proposals, 'policy' | 'texts' | 'near'>;
const NO_SENTENCES: Sentences = { policy: '', texts: new Map(), near: new Map() };

/** One line of YAML in flow style. */
const inline = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
const comment = (text: string): string => `# ${text.replace(/\s+/gu, ' ')}`;

function list(key: string, items: readonly unknown[], indent = ''): string[] {
  return items.length === 0
    ? [`${indent}${key}: []`]
    : [`${indent}${key}:`, ...items.map((item) => `${indent}  - ${inline(item)}`)];
}

function noteLines(units: Proposals['notedUnits']): string[] {
  if (units.length === 0) return [];
  return [
    '# What seeds/units.yaml says of bodies that this policy names, too. Where it no longer holds, correct it there.',
    ...units.map(({ id, note }) => comment(`${id}: ${note ?? ''}`)),
  ];
}

function metricLines(metrics: Proposals['metrics']): string[] {
  if (metrics.length === 0) return list('metrics', []);
  return [
    'metrics:',
    ...metrics.flatMap(({ metric, beside }) => [
      ...beside.map(({ policy, quote }) => `  ${comment(`${policy}: ${quote}`)}`),
      `  - ${inline(metric)}`,
    ]),
  ];
}

const record = (key: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [`${key}: {}`] : [`${key}:`, ...lines];

function clauseLines(proposal: ClauseProposal, shown: Sentences): string[] {
  const body = bodyOf(proposal, shown);
  if (body.length === 0) return [];
  return [
    ...textLines(proposal.clause).map((line) => `  ${line}`),
    `  ${inline(proposal.clause.path)}:`,
    ...body.map((line) => `    ${line}`),
    '',
  ];
}

/** The clause's own text, above what is proposed of it. */
function textLines(clause: Clause): string[] {
  return runsOf(clause).map(({ place, text, line }) =>
    comment(`${place === 'num' ? `line ${line}: ` : `${place} `}${text}`),
  );
}

function bodyOf(
  { clause, topics, figures, numerals, supports, card, against }: ClauseProposal,
  shown: Sentences,
): string[] {
  return [
    ...(topics
      ? [
          `topics: ${inline(topics.topics.length > 0 ? topics.topics : ['?'])}${topics.like ? ` # most like ${topics.like}` : ''}`,
        ]
      : []),
    ...(figures.length > 0 ? list('figures', figures) : []),
    ...(numerals.length > 0 ? list('numerals', numerals) : []),
    ...(supports.length > 0 ? list('supports', supports) : []),
    ...(card ? ['card:', ...Object.entries(card).map(([field, quotes]) => `  ${field}: ${inline(quotes)}`)] : []),
    ...(against.size > 0
      ? [
          'against:',
          ...[...against]
            .flatMap(([policy, entry]) => againstLines(policy, entry, clause.path, shown))
            .map((line) => `  ${line}`),
        ]
      : []),
  ];
}

function againstLines(
  policy: string,
  { clauses, none, searched, sentences }: SheetAgainst,
  path: string,
  shown: Sentences,
): string[] {
  const { texts } = shown;
  const answers = Object.entries(sentences).flatMap(([place, answer]) =>
    typeof answer === 'string'
      ? [...nearLines(policy, `${path}#${place}`, shown), `  ${place}: ${inline(answer)}`]
      : [
          `  ${place}:`,
          ...answer.flatMap((item) => [
            `    ${comment(texts.get(`${policy}/${item.to}`) ?? '')}`,
            `    - ${inline(item)}`,
          ]),
          ...nearLines(policy, `${path}#${place}`, shown).map((line) => `  ${line}`),
        ],
  );
  return [
    `${policy}:`,
    ...(Object.keys(clauses).length > 0
      ? [
          '  clauses:',
          ...Object.entries(clauses).map(([path, judgement]) => `    ${inline(path)}: ${inline(judgement)}`),
        ]
      : []),
    ...(none === undefined ? [] : [`  none: ${inline(none)}`]),
    `  searched: ${inline(searched)}`,
    '  sentences:',
    ...answers.map((line) => `  ${line}`),
  ];
}

/** What else is like a sentence, for a person to judge. */
function nearLines(policy: string, sentence: string, { policy: own, texts, near }: Sentences): string[] {
  const ids = (near.get(`${own}/${sentence}`) ?? []).filter((id) => id.startsWith(`${policy}/`));
  return ids.map((id) => `  ${comment(`near: ${id.slice(policy.length + 1)} ${texts.get(id) ?? ''}`)}`);
}

function otherLines(
  id: string,
  { none, searched, sentences }: SheetOther,
  texts: ReadonlyMap<string, string>,
): string[] {
  return [
    `  ${id}:`,
    ...(none === undefined ? [] : [`    none: ${inline(none)}`]),
    `    searched: ${inline(searched)}`,
    '    sentences:',
    ...Object.entries(sentences).flatMap(([place, reason]) => [
      `      ${comment(texts.get(`${id}#${place}`) ?? '')}`,
      `      ${place}: ${inline(reason)}`,
    ]),
    '',
  ];
}
