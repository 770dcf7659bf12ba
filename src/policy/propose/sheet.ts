import { stringify } from 'yaml';
import type { Clause, SheetAgainst, SheetOther } from '../schema.ts';
import { runsOf } from '../annotate/places.ts';
import type { ClauseProposal, Proposals } from './index.ts';

const HEAD = (policy: string): string => `# What the rules propose for ${policy}. Nothing reads this file until you accept it.
#
# Go through it clause by clause: correct what is wrong, delete what does not apply, replace every
# "?" (the rules know no answer). The keys are those of annotations.yaml, facts.yaml, supports.yaml,
# cards.yaml and ../counterparts.yaml; docs/add-a-city.md explains each.
# Then write \`reviewed: yes\` and run: npm run policy:add -- accept ${policy}
reviewed: no
`;

/** Writes the proposals as the sheet that a person reviews: one block a clause, its text above it. */
export function renderSheet(proposals: Proposals): string {
  const { policy, units, metrics, clauses, others, texts } = proposals;
  const lines = [
    HEAD(policy),
    '# Names in the unit notes that seeds/units.yaml lacks. `unit`: a body that it has, or a new id in English.',
    ...list('units', units),
    '',
    '# What figures measure: new metrics, and known ones whose comparison should now mention this city too.',
    ...list('metrics', metrics),
    '',
    ...record('clauses', clauses.flatMap((clause) => clauseLines(clause, texts))),
    '',
    '# Sentences of the other policies: the reason counts only where no answer above names the sentence.',
    ...record('others', [...others].flatMap(([id, other]) => otherLines(id, other, texts))),
  ];
  return `${lines.join('\n')}\n`;
}

/** True when there is anything to review. */
export function hasProposals({ units, metrics, clauses, others }: Proposals): boolean {
  return units.length + metrics.length + others.size > 0 || clauses.some((clause) => bodyOf(clause, new Map()).length > 0);
}

/** One line of YAML in flow style. */
const inline = (value: unknown): string => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
const comment = (text: string): string => `# ${text.replace(/\s+/gu, ' ')}`;

function list(key: string, items: readonly unknown[], indent = ''): string[] {
  return items.length === 0 ? [`${indent}${key}: []`] : [`${indent}${key}:`, ...items.map((item) => `${indent}  - ${inline(item)}`)];
}

const record = (key: string, lines: readonly string[]): string[] => (lines.length === 0 ? [`${key}: {}`] : [`${key}:`, ...lines]);

function clauseLines(proposal: ClauseProposal, texts: ReadonlyMap<string, string>): string[] {
  const body = bodyOf(proposal, texts);
  if (body.length === 0) return [];
  return [...textLines(proposal.clause).map((line) => `  ${line}`), `  ${inline(proposal.clause.path)}:`, ...body.map((line) => `    ${line}`), ''];
}

/** The clause's own text, above what is proposed of it. */
function textLines(clause: Clause): string[] {
  return runsOf(clause).map(({ place, text, line }) => comment(`${place === 'num' ? `line ${line}: ` : `${place} `}${text}`));
}

function bodyOf({ topics, figures, numerals, supports, card, against }: ClauseProposal, texts: ReadonlyMap<string, string>): string[] {
  return [
    ...(topics ? [`topics: ${inline(topics.topics.length > 0 ? topics.topics : ['?'])}${topics.like ? ` # most like ${topics.like}` : ''}`] : []),
    ...(figures.length > 0 ? list('figures', figures) : []),
    ...(numerals.length > 0 ? list('numerals', numerals) : []),
    ...(supports.length > 0 ? list('supports', supports) : []),
    ...(card ? ['card:', ...Object.entries(card).map(([field, quotes]) => `  ${field}: ${inline(quotes)}`)] : []),
    ...(against.size > 0 ? ['against:', ...[...against].flatMap(([policy, entry]) => againstLines(policy, entry, texts)).map((line) => `  ${line}`)] : []),
  ];
}

function againstLines(policy: string, { clauses, none, searched, sentences }: SheetAgainst, texts: ReadonlyMap<string, string>): string[] {
  const answers = Object.entries(sentences).flatMap(([place, answer]) =>
    typeof answer === 'string'
      ? [`  ${place}: ${inline(answer)}`]
      : [`  ${place}:`, ...answer.flatMap((item) => [`    ${comment(texts.get(`${policy}/${item.to}`) ?? '')}`, `    - ${inline(item)}`])],
  );
  return [
    `${policy}:`,
    ...(Object.keys(clauses).length > 0 ? ['  clauses:', ...Object.entries(clauses).map(([path, judgement]) => `    ${inline(path)}: ${inline(judgement)}`)] : []),
    ...(none === undefined ? [] : [`  none: ${inline(none)}`]),
    `  searched: ${inline(searched)}`,
    '  sentences:',
    ...answers.map((line) => `  ${line}`),
  ];
}

function otherLines(id: string, { none, searched, sentences }: SheetOther, texts: ReadonlyMap<string, string>): string[] {
  return [
    `  ${id}:`,
    ...(none === undefined ? [] : [`    none: ${inline(none)}`]),
    `    searched: ${inline(searched)}`,
    '    sentences:',
    ...Object.entries(sentences).flatMap(([place, reason]) => [`      ${comment(texts.get(`${id}#${place}`) ?? '')}`, `      ${place}: ${inline(reason)}`]),
    '',
  ];
}
