import { findQuantities } from '../../language/quantities.ts';
import type { ClauseFrontmatter, UnitRef } from '../../model/schema.ts';
import { aknSentenceId } from './akn-ids.ts';
import type { TextLine, TextSegment } from './segments.ts';
import { element, join, NOTHING, xmlText, type Markup } from './xml.ts';

/** Signs that no id may hold. */
const SIGN_NAMES: Readonly<Record<string, string>> = { '%': 'percent', '‰': 'permille' };

/** The id of the concept that a unit of measurement refers to. e.g. "元" → "unit-元", "%" → "unit-percent" */
export function measureId(unit: string): string {
  return `unit-${SIGN_NAMES[unit] ?? unit}`;
}

/** A line as a paragraph: sentences, bodies, quantities marked; its text unchanged. */
export function aknParagraph(line: TextLine, eId: string, clause: ClauseFrontmatter): Markup {
  return element('p', {}, ...line.map((segment) => renderSegment(segment, eId, clause)));
}

function renderSegment({ kind, text, id }: TextSegment, eId: string, clause: ClauseFrontmatter): Markup {
  switch (kind) {
    case 'sentence':
      return element('inline', { name: 'sentence', eId: aknSentenceId(eId, id ?? '') }, withQuantities(text));
    case 'units':
      return element('inline', { name: 'unitNote' }, withOrganizations(text, clause.units));
    case 'title':
      return element('docTitle', {}, xmlText(text));
    case 'addressee':
      return element('inline', { name: 'addressee' }, xmlText(text));
    case 'signature':
      return element('signature', { refersTo: '#issuer' }, xmlText(text));
    case 'date':
      return element('docDate', { date: isoDate(text) }, xmlText(text));
    default:
      return xmlText(text);
  }
}

function withQuantities(text: string): Markup {
  let at = 0;
  const parts: Markup[] = [];
  for (const { start, end, value, upTo, unit } of findQuantities(text)) {
    const normalized = upTo === undefined ? String(value) : `${value}/${upTo}`;
    parts.push(
      xmlText(text.slice(at, start)),
      element('quantity', { refersTo: `#${measureId(unit)}`, normalized }, xmlText(text.slice(start, end))),
    );
    at = end;
  }
  return join(...parts, xmlText(text.slice(at)));
}

/** Marks each body that the note names; where one name begins another, the longer one counts. */
function withOrganizations(text: string, units: readonly UnitRef[]): Markup {
  const names = [...new Map(units.map(({ name, id }) => [name, id]))].sort(([a], [b]) => b.length - a.length);
  const parts: Markup[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = names.find(([name]) => text.startsWith(name, at));
    if (found) {
      parts.push(xmlText(plain), element('organization', { refersTo: `#org-${found[1]}` }, xmlText(found[0])));
      plain = '';
    } else plain += text.charAt(at);
    at += found ? found[0].length : 1;
  }
  return join(...parts, plain === '' ? NOTHING : xmlText(plain));
}

/** e.g. "2023年10月12日" → "2023-10-12" */
function isoDate(text: string): string {
  const [year = '', month = '', day = ''] = text.match(/\d+/gu) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
