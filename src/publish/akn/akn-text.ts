import { findQuantities } from '../../language/quantities.ts';
import type { Segment, UnitRef } from '../../model/schema.ts';
import { aknSentenceId } from './akn-ids.ts';
import { element, join, NOTHING, xmlText, type Markup } from './xml.ts';

/** Signs that no id may hold. */
const SIGN_NAMES: Readonly<Record<string, string>> = { '%': 'percent', '‰': 'permille' };

/** The id of the concept that a unit of measurement refers to. e.g. "元" → "unit-元", "%" → "unit-percent" */
export function measureId(unit: string): string {
  return `unit-${SIGN_NAMES[unit] ?? unit}`;
}

/** What a line takes from the clause that it stands in. */
export interface Host {
  eId: string;
  units: readonly UnitRef[];
  /** The day of the policy. */
  issuedOn: string;
}

/** A line as a paragraph: sentences, bodies, quantities marked; its text unchanged. */
export function aknParagraph(line: readonly Segment[], host: Host): Markup {
  return element('p', {}, ...line.map((segment) => renderSegment(segment, host)));
}

function renderSegment({ kind, text, id }: Segment, { eId, units, issuedOn }: Host): Markup {
  switch (kind) {
    case 'sentence':
      return element('inline', { name: 'sentence', eId: aknSentenceId(eId, id ?? '') }, withQuantities(text));
    case 'units':
      return element('inline', { name: 'unitNote' }, withOrganizations(text, units));
    case 'title':
      return element('docTitle', {}, xmlText(text));
    case 'addressee':
      return element('inline', { name: 'addressee' }, xmlText(text));
    case 'signature':
      return element('signature', { refersTo: '#issuer' }, xmlText(text));
    case 'date':
      return element('docDate', { date: isoDate(text, issuedOn) }, xmlText(text));
    case 'num':
    case 'heading':
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

/** e.g. "2023年10月12日" → "2023-10-12"; a date that is not written in digits is the policy's own. */
function isoDate(text: string, issuedOn: string): string {
  const [year = '', month = '', day] = text.match(/\d+/gu) ?? [];
  return day === undefined ? issuedOn : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
