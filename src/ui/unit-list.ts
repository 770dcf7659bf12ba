import { sentenceName } from '../language/number-names.ts';
import { ROLE_LABELS } from '../model/labels.ts';
import type { UnitRef, UnitRole } from '../model/schema.ts';
import { href } from './href.ts';
import { tag, type HtmlTree } from './html-tree.ts';

const ROLES: readonly UnitRole[] = ['lead', 'responsible', 'supporting'];

/**
 * The bodies that a clause names, by role, each with the sentences that its note covers.
 * @param linked each leads to its own page, and to the sentence that its note stands behind.
 */
export function unitList(units: readonly UnitRef[], { linked = false } = {}): HtmlTree {
  const groups = ROLES.map((role) => ({ role, own: units.filter((unit) => unit.role === role) })).filter(
    ({ own }) => own.length > 0,
  );
  if (groups.length === 0)
    return tag('dl', { class: 'units' }, row('责任单位', tag('dd', { class: 'silent' }, '原文未写明')));
  return tag(
    'dl',
    { class: 'units' },
    ...groups.map(({ role, own }) =>
      row(ROLE_LABELS[role], tag('dd', {}, tag('ul', {}, ...own.map((unit) => item(unit, linked))))),
    ),
  );
}

const row = (label: string, value: HtmlTree): HtmlTree => tag('div', {}, tag('dt', {}, label), value);

function item({ id, name, sentences }: UnitRef, linked: boolean): HtmlTree {
  if (!linked) return tag('li', {}, name);
  const of =
    sentences === undefined ? [] : [tag('a', { class: 'of', href: `#${sentences[0]}` }, sentenceName(...sentences))];
  return tag('li', {}, tag('a', { href: href(`/units/${id}/`) }, name), ...of);
}
