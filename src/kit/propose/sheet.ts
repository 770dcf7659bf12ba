import type { SheetAgainst, SheetOther } from '../../model/schema.ts';
import { runsOf } from '../../pipeline/annotate/places.ts';
import { inline } from '../accept/seed-edit.ts';
import { UNKNOWN } from '../accept/open.ts';
import type { Proposals } from './index.ts';

const HEAD = `. Nothing reads this file until you accept it.
#
# Go through it clause by clause: correct what is wrong, delete what does not apply, replace every
# "?" (the rules know no answer). The keys are those of annotations.yaml, facts.yaml, supports.yaml,
# cards.yaml and ../counterparts.yaml; docs/add-a-city.md explains each.
# Then write \`reviewed: yes\` and run: npm run policy:add -- accept `;
const UNITS =
  '# Names in the unit notes that seeds/units.yaml lacks. `unit`: a body that it has, or a new id in English.';
const NOTES =
  '# What seeds/units.yaml says of bodies that this policy names, too. Where it no longer holds, correct it there.';
const METRICS = `
# What figures measure. A known metric stands beside the figures shown above it: do they count the same?
# If not, give this one an id of its own, here and in the figure. \`comparison\` says how far they compare;
# base and unit decide the axis.`;
const OTHERS = '# Sentences of the other policies: the reason counts only where no answer above names the sentence.';

/** Writes the proposals as the sheet that a person reviews: one block a clause, its text above it. */
export function renderSheet(proposals: Proposals): string {
  const { policy, units, notedUnits, metrics, clauses, others, texts } = proposals;
  const notes = notedUnits.map(({ id, note }) => comment(`${id}: ${note ?? ''}`));
  const lines = [
    `# What the rules propose for ${policy}${HEAD}${policy}`,
    'reviewed: no\n',
    UNITS,
    ...block('units', items(units), '[]'),
    ...(notes.length > 0 ? [NOTES, ...notes] : []),
    METRICS,
    ...block('metrics', metrics.flatMap(metricLines), '[]'),
    '',
    ...block(
      'clauses',
      clauses.flatMap((clause) => clauseLines(clause, proposals)),
      '{}',
    ),
    '',
    OTHERS,
    ...block(
      'others',
      [...others].flatMap(([id, other]) => [...otherLines(id, other, texts), '']),
      '{}',
    ),
  ];
  return `${lines.join('\n')}\n`;
}

type ClauseProposal = Proposals['clauses'][number];
/** What the sheet shows of sentences beside what is proposed of them. */
type Sentences = Pick<Proposals, 'policy' | 'texts' | 'near'>;
const NO_SENTENCES: Sentences = { policy: '', texts: new Map(), near: new Map() };

/** True when there is anything to review. */
export const hasProposals = ({ units, metrics, clauses, others }: Proposals): boolean =>
  units.length + metrics.length + others.size > 0 || clauses.some((clause) => bodyOf(clause, NO_SENTENCES).length > 0);

const comment = (text: string): string => `# ${text.replace(/\s+/gu, ' ')}`;
const under = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));
const items = (list: readonly unknown[]): string[] => list.map((item) => `- ${inline(item)}`);
const fields = (record: object): string[] =>
  Object.entries(record).map(([name, value]) => `${inline(name)}: ${inline(value)}`);

/** A key with lines below it; without any, the key with `empty`, or nothing where there is no `empty`. */
function block(key: string, lines: readonly string[], empty?: string): string[] {
  if (lines.length > 0) return [`${key}:`, ...under(lines)];
  return empty === undefined ? [] : [`${key}: ${empty}`];
}

const metricLines = ({ metric, beside }: Proposals['metrics'][number]): string[] => [
  ...beside.map(({ policy, quote }) => comment(`${policy}: ${quote}`)),
  ...items([metric]),
];

/** A clause's own text, and what is proposed of it. */
function clauseLines(proposal: ClauseProposal, shown: Sentences): string[] {
  const body = bodyOf(proposal, shown);
  const said = runsOf(proposal.clause).map(({ place, text, line }) =>
    comment(`${place === 'num' ? `line ${line}: ` : `${place} `}${text}`),
  );
  return body.length === 0 ? [] : [...said, ...block(inline(proposal.clause.path), body), ''];
}

function bodyOf(proposal: ClauseProposal, shown: Sentences): string[] {
  const { clause, topics, figures, numerals, supports, card, against } = proposal;
  const like = topics?.like ? ` # most like ${topics.like}` : '';
  const under = topics && topics.topics.length > 0 ? topics.topics : [UNKNOWN];
  return [
    ...(topics ? [`topics: ${inline(under)}${like}`] : []),
    ...block('figures', items(figures)),
    ...block('numerals', items(numerals)),
    ...block('supports', items(supports)),
    ...block('card', fields(card ?? {})),
    ...block(
      'against',
      [...against].flatMap(([policy, entry]) => againstLines(policy, entry, clause.path, shown)),
    ),
  ];
}

function againstLines(
  policy: string,
  { clauses, none, searched, sentences }: SheetAgainst,
  path: string,
  shown: Sentences,
): string[] {
  const answers = Object.entries(sentences).flatMap(([place, answer]) => {
    const near = nearLines(policy, `${path}#${place}`, shown);
    if (typeof answer === 'string') return [...near, `${place}: ${inline(answer)}`];
    const known = answer.flatMap((item) => [comment(shown.texts.get(`${policy}/${item.to}`) ?? ''), ...items([item])]);
    return block(place, [...known, ...near]);
  });
  return block(policy, [
    ...block('clauses', fields(clauses)),
    ...reasonLines(none, searched),
    ...block('sentences', answers),
  ]);
}

const reasonLines = (none: string | undefined, searched: readonly string[]): string[] => [
  ...(none === undefined ? [] : [`none: ${inline(none)}`]),
  `searched: ${inline(searched)}`,
];

/** What else is like a sentence, for a person to judge. */
function nearLines(policy: string, sentence: string, { policy: own, texts, near }: Sentences): string[] {
  const ids = (near.get(`${own}/${sentence}`) ?? []).filter((id) => id.startsWith(`${policy}/`));
  return ids.map((id) => comment(`near: ${id.slice(policy.length + 1)} ${texts.get(id) ?? ''}`));
}

function otherLines(
  id: string,
  { none, searched, sentences }: SheetOther,
  texts: ReadonlyMap<string, string>,
): string[] {
  const reasons = Object.entries(sentences).flatMap(([place, reason]) => [
    comment(texts.get(`${id}#${place}`) ?? ''),
    `${place}: ${inline(reason)}`,
  ]);
  return block(id, [...reasonLines(none, searched), ...block('sentences', reasons)]);
}
