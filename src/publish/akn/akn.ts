import { parentPath, splitClauseId } from '../../language/clause-path.ts';
import type { ClauseFrontmatter } from '../../model/schema.ts';
import { aknIds, levelAt } from './akn-ids.ts';
import { aknMeta, frbrAddresses, type AknContext } from './akn-meta.ts';
import { aknParagraph } from './akn-text.ts';
import type { PolicyModel } from '../../model/policy-model.ts';
import { clauseLines, type TextLine } from './segments.ts';
import { block, element, NOTHING, xmlDocument, xmlText, type Markup } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** A policy's clauses on the way to XML. */
interface Source {
  model: PolicyModel;
  ids: ReadonlyMap<string, string>;
}

/** Renders a whole policy as an Akoma Ntoso 3.0 `statement`: the text of its elements outside `meta` is the policy's. */
export function aknPolicy(model: PolicyModel, context: AknContext): string {
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
          ...childrenOf(null, numbered).map((clause) => division(clause, numbered, source)),
        ),
        unnumbered('conclusions', of('closing'), source),
      ),
    ),
  );
}

/** Renders one clause, without the clauses below it, as an Akoma Ntoso 3.0 `portion` of its policy. */
export function aknClause(model: PolicyModel, clause: ClauseFrontmatter, context: AknContext): string {
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

const pathOf = ({ id }: ClauseFrontmatter): string => splitClauseId(id).path;

function childrenOf(parent: string | null, clauses: readonly ClauseFrontmatter[]): ClauseFrontmatter[] {
  return clauses.filter((clause) => parentPath(pathOf(clause)) === parent);
}

/** Text that no ordinal numbers: the notice that issues a plan, the preamble, the closing. */
function unnumbered(name: string, clauses: readonly ClauseFrontmatter[], source: Source): Markup {
  const [first] = clauses;
  if (!first) return NOTHING;
  return block(name, { eId: idOf(first, source) }, ...clauses.flatMap((clause) => paragraphs(clause, source)));
}

function paragraphs(clause: ClauseFrontmatter, source: Source): Markup[] {
  return clauseLines(clause, source.model.record).map((line) => aknParagraph(line, idOf(clause, source), clause));
}

/** A numbered provision with those below it. Text before the first of these is an `alinea` of its own. */
function division(clause: ClauseFrontmatter, all: readonly ClauseFrontmatter[], source: Source): Markup {
  const eId = idOf(clause, source);
  const lines = clauseLines(clause, source.model.record);
  const head = (lines[0] ?? []).filter(({ kind }) => kind === 'num' || kind === 'heading');
  const body = [(lines[0] ?? []).filter((segment) => !head.includes(segment)), ...lines.slice(1)].filter(
    (line) => line.length > 0,
  );
  const children = childrenOf(pathOf(clause), all);
  return block(
    levelAt(clause.path.length).element,
    { eId },
    ...head.map(({ kind, text }) => element(kind, {}, xmlText(text))),
    children.length > 0 || clause.kind === 'lead' ? alineas(body, eId, clause) : content(body, eId, eId, clause),
    ...children.map((child) => division(child, all, source)),
  );
}

function alineas(lines: readonly TextLine[], eId: string, clause: ClauseFrontmatter): Markup {
  if (lines.length === 0) return NOTHING;
  const own = `${eId}__al_1`;
  return block('alinea', { eId: own }, content(lines, own, eId, clause));
}

function content(lines: readonly TextLine[], eId: string, clauseEId: string, clause: ClauseFrontmatter): Markup {
  if (lines.length === 0) return NOTHING;
  return block('content', { eId: `${eId}__content` }, ...lines.map((line) => aknParagraph(line, clauseEId, clause)));
}
