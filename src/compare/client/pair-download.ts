import { node } from '../../ui/dom.ts';
import { clauseHref } from '../../ui/href.ts';
import { toCsv } from '../../ui/csv.ts';
import { pairTable } from '../model/table.ts';
import type { Surroundings } from '../view/sentences.ts';
import type { PairData } from './pair-data.ts';

let address = '';

/** Offers the pair in view as a table; the one that was offered before is given up. */
export function pairDownload({ left, right }: PairData, { policy }: Surroundings): HTMLElement {
  const url = (clause: string, sentence: string): string => new URL(clauseHref(clause, sentence), location.href).href;
  URL.revokeObjectURL(address);
  address = URL.createObjectURL(new Blob([toCsv(pairTable(left, right, { policy, url }))], { type: 'text/csv' }));
  const name = `${left.id}~${right.id}.csv`.replaceAll('/', '_');
  return node('p', { class: 'tools' }, node('a', { href: address, download: name }, '下载这一对（CSV）'));
}
