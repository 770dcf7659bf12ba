import { headAndBody, type ClauseFrontmatter, type Segment } from '../../model/schema.ts';
import { ordinalsOf } from '../ordinals.ts';
import { aknIds } from './akn-ids.ts';
import type { FormatContext } from '../format.ts';
import { aknMeta, frbrAddresses } from './akn-meta.ts';
import { aknParagraph, type Host } from './akn-text.ts';
import type { PolicyModel } from '../../model/policy-model.ts';
import { block, element, NOTHING, xmlDocument, xmlText, type Markup } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** A policy's clauses on the way to XML. */
interface Source {
  model: PolicyModel;
  ids: ReadonlyMap<string, string>;
}

/**
 * Renders a whole policy as an Akoma Ntoso 3.0 `statement`: the text of its elements outside `meta` is the
 * policy's.
 */
export function aknPolicy(model: PolicyModel, context: FormatContext): string {
  const source: Source = { model, ids: aknIds(model.clauses) };
  const of = (kind: string): ClauseFrontmatter[] => model.clauses.filter((clause) => clause.kind === kind);
  const numbered = model.clauses.filter(({ num }) => num !== '');
  return xmlDocument(
    block(
      'akomaNtoso',
      { xmlns: NAMESPACE },
      block(
        'statement',
        { name: 'policy', contains: 'originalVersion' },
        aknMeta(model, model.clauses, context),
        unnumbered('preface', of('notice'), source),
        unnumbered('preamble', of('preamble'), source),
        block(
          'mainBody',
          { eId: 'body' },
          ...childrenOf(undefined, numbered).map((clause) => division(clause, numbered, source)),
        ),
        unnumbered('conclusions', of('closing'), source),
      ),
    ),
  );
}

/** Renders one clause, without the clauses below it, as an Akoma Ntoso 3.0 `portion` of its policy. */
export function aknClause(model: PolicyModel, clause: ClauseFrontmatter, context: FormatContext): string {
  const source: Source = { model, ids: aknIds(model.clauses) };
  const eId = idOf(clause, source);
  return xmlDocument(
    block(
      'akomaNtoso',
      { xmlns: NAMESPACE },
      block(
        'portion',
        { includedIn: frbrAddresses(model).expression },
        aknMeta(model, [clause], context, eId),
        block(
          'portionBody',
          {},
          clause.num === ''
            ? block('container', { name: clause.kind, eId }, ...paragraphs(clause, source))
            : division(clause, [], source),
        ),
      ),
    ),
  );
}

function idOf({ id }: ClauseFrontmatter, { ids }: Source): string {
  const eId = ids.get(id);
  if (eId === undefined) throw new Error(`${id} is not among the clauses of its policy`);
  return eId;
}

function childrenOf(parent: string | undefined, clauses: readonly ClauseFrontmatter[]): ClauseFrontmatter[] {
  return clauses.filter(({ ancestors }) => ancestors.at(-1) === parent);
}

/** Text that no ordinal numbers: the notice that issues a plan, the preamble, the closing. */
function unnumbered(name: string, clauses: readonly ClauseFrontmatter[], source: Source): Markup {
  const [first] = clauses;
  if (!first) return NOTHING;
  return block(name, { eId: idOf(first, source) }, ...clauses.flatMap((clause) => paragraphs(clause, source)));
}

function paragraphs(clause: ClauseFrontmatter, source: Source): Markup[] {
  const host = hostOf(clause, source);
  return clause.paragraphs.map(({ segments }) => aknParagraph(segments, host));
}

const hostOf = (clause: ClauseFrontmatter, source: Source): Host => ({
  eId: idOf(clause, source),
  units: clause.units,
  issuedOn: source.model.record.issuedOn,
});

function elementOf({ id }: ClauseFrontmatter, { model }: Source): string {
  const ordinal = ordinalsOf(model.clauses).get(id)?.at(-1);
  if (!ordinal) throw new Error(`${id} has a number of no known level`);
  return ordinal.level.akn[0];
}

/** A numbered provision with those below it. Text before the first of these is an `alinea` of its own. */
function division(clause: ClauseFrontmatter, all: readonly ClauseFrontmatter[], source: Source): Markup {
  const host = hostOf(clause, source);
  const { head, body } = headAndBody(clause.paragraphs);
  const children = childrenOf(clause.id, all);
  const inAlinea = children.length > 0 || clause.kind === 'lead';
  const alinea = `${host.eId}__al_1`;
  return block(
    elementOf(clause, source),
    { eId: host.eId },
    ...head.map(({ kind, text }) => element(kind, {}, xmlText(text))),
    body.length === 0
      ? NOTHING
      : inAlinea
        ? block('alinea', { eId: alinea }, content(body, alinea, host))
        : content(body, host.eId, host),
    ...children.map((child) => division(child, all, source)),
  );
}

function content(lines: readonly Segment[][], eId: string, host: Host): Markup {
  return block('content', { eId: `${eId}__content` }, ...lines.map((line) => aknParagraph(line, host)));
}
