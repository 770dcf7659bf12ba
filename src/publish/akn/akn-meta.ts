import type { ClauseFrontmatter } from '../../model/schema.ts';
import { findQuantities } from '../../language/quantities.ts';
import type { FormatContext } from '../format.ts';
import { measureId } from './akn-text.ts';
import { periodCaution } from '../../model/period.ts';
import { jurisdictionCode, type PolicyModel } from '../../model/policy-model.ts';
import { block, element, NOTHING, xmlText, type Markup } from './xml.ts';

/** The editors of this site, as the source of metadata. */
const EDITOR = '#duidu';
/** Namespace of what Akoma Ntoso has no element for. */
const OWN_NAMESPACE = 'urn:x-duidu:policy';

/** What the metadata needs beside the policy. */
export type AknContext = Pick<FormatContext, 'units' | 'releasedOn'>;

/** FRBR addresses of a policy. e.g. work "/akn/cn-3303/statement/2023-10-12/wenzhou-2023" */
export function frbrAddresses({ record, city }: PolicyModel): { work: string; expression: string } {
  const work = `/akn/${jurisdictionCode(city.code)}/statement/${record.issuedOn}/${record.id}`;
  return { work, expression: `${work}/zho@${record.issuedOn}` };
}

/** The metadata of a policy, or of a part of it (`part` is the part's id) that holds `clauses`. */
export function aknMeta(
  model: PolicyModel,
  clauses: readonly ClauseFrontmatter[],
  context: AknContext,
  part?: string,
): Markup {
  return block(
    'meta',
    {},
    identification(model, context, part),
    references(model, clauses, context),
    notes(model),
    period(model),
  );
}

function identification(model: PolicyModel, { releasedOn }: AknContext, part: string | undefined): Markup {
  const { record } = model;
  const { work, expression } = frbrAddresses(model);
  const component = part === undefined ? '/!main' : `/!main~${part}`;
  const level = (address: string, manifestation = ''): Markup[] => [
    element('FRBRthis', { value: `${address}${component}${manifestation}` }),
    element('FRBRuri', { value: `${address}${manifestation}` }),
  ];
  const issued = element('FRBRdate', { date: record.issuedOn, name: 'issued' });
  const published =
    record.publishedOn === null ? NOTHING : element('FRBRdate', { date: record.publishedOn, name: 'published' });
  const author = element('FRBRauthor', { href: '#issuer', as: '#author' });
  return block(
    'identification',
    { source: EDITOR },
    block(
      'FRBRWork',
      {},
      ...level(work),
      element('FRBRalias', { value: record.title, name: record.titleIsDerived ? 'derivedTitle' : 'title' }),
      issued,
      published,
      author,
      element('FRBRcountry', { value: 'cn' }),
      record.documentNumber === null ? NOTHING : element('FRBRnumber', { value: record.documentNumber }),
      element('FRBRname', { value: record.genre }),
    ),
    block(
      'FRBRExpression',
      {},
      ...level(expression),
      issued,
      author,
      element('FRBRauthoritative', { value: 'false' }),
      element('FRBRlanguage', { language: 'zho' }),
    ),
    block(
      'FRBRManifestation',
      {},
      ...level(expression, '.akn'),
      element('FRBRdate', { date: releasedOn, name: 'generated' }),
      element('FRBRauthor', { href: EDITOR, as: '#editor' }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function references(
  { record, city }: PolicyModel,
  clauses: readonly ClauseFrontmatter[],
  { units }: AknContext,
): Markup {
  const named = new Set(clauses.flatMap((clause) => clause.units.map(({ id }) => id)));
  const measures = new Set(
    clauses.flatMap(({ sentences }) => sentences.flatMap(({ text }) => findQuantities(text).map(({ unit }) => unit))),
  );
  return block(
    'references',
    { source: EDITOR },
    element('TLCOrganization', {
      eId: 'issuer',
      href: `/akn/ontology/organization/${jurisdictionCode(city.code)}/issuer`,
      showAs: record.issuer,
    }),
    element('TLCOrganization', { eId: 'duidu', href: '/akn/ontology/organization/duidu', showAs: '对读' }),
    ...units
      .filter(({ id }) => named.has(id))
      .map(({ id, label }) =>
        element('TLCOrganization', {
          eId: `org-${id}`,
          href: `/akn/ontology/organization/${jurisdictionCode(city.code)}/${id}`,
          showAs: label,
        }),
      ),
    ...[...measures]
      .sort()
      .map((unit) =>
        element('TLCConcept', { eId: measureId(unit), href: `/akn/ontology/concept/${measureId(unit)}`, showAs: unit }),
      ),
    element('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: '发文机关' }),
    element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: '编者' }),
  );
}

/** What a reader of the file must know: the period, where the text comes from, what is derived. */
function notes({ record }: PolicyModel): Markup {
  const entries: [string, string | undefined][] = [
    ['period', periodCaution(record)],
    ['title', record.titleIsDerived ? record.titleNote : undefined],
    ['origin', record.origin.note],
    ['page-status', record.pageStatus ? `“${record.pageStatus.exact}”。${record.pageStatus.note}` : undefined],
  ];
  const shown = entries.flatMap(([name, text]) =>
    text === undefined ? [] : [block('note', { eId: `note-${name}` }, element('p', {}, xmlText(text)))],
  );
  return block('notes', { source: EDITOR }, ...shown);
}

function period({ record }: PolicyModel): Markup {
  const { from, to, covers, checkedOn } = record.period;
  const own = element('d:period', {
    'xmlns:d': OWN_NAMESPACE,
    from: from ?? undefined,
    to: to ?? undefined,
    covers,
    over: String(record.periodIsOver),
    checkedOn,
  });
  return block('proprietary', { source: EDITOR }, own);
}
