import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, undoEdits } from '../pipeline/restore/ledger.ts';
import { Ledger } from '../model/schema.ts';
import { SITE, siteJson, sitePages, type ClauseRow } from '../test/support/site.ts';

const policies = siteJson('data/policies.json') as { id: string; source: { file: string; sha256: string } }[];
const pages = new Map(sitePages().map(({ path, html }) => [path, html]));
const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

describe.each(policies)('the sources page of $id', ({ id, source }) => {
  const html = pages.get(`/sources/${id}/`) ?? '';
  const file = (name: string): Buffer => readFileSync(join(SITE, 'sources', id, name));
  const ledger = Ledger.parse(JSON.parse(file('ledger.json').toString()));

  test('offers the source byte for byte, and the text that the ledger makes of it', () => {
    expect(file('source.txt').equals(readFileSync(source.file))).toBe(true);
    expect(sha256(file('source.txt'))).toBe(source.sha256);
    expect(sha256(file('restored.txt'))).toBe(ledger.restored.sha256);
    expect(applyEdits(file('source.txt').toString(), ledger.edits)).toBe(file('restored.txt').toString());
    expect(undoEdits(file('restored.txt').toString(), ledger.edits)).toBe(file('source.txt').toString());
    expect(html).toContain(source.sha256);
    expect(html).toContain(ledger.restored.sha256);
  });

  test('marks each edit on the side where it shows', () => {
    const lines = html.slice(html.indexOf('class="source-lines"'));
    const marks = (tag: string): number => [...lines.matchAll(new RegExp(`<${tag} class="e `, 'gu'))].length;
    expect(marks('del')).toBe(ledger.edits.filter(({ before }) => before !== '').length);
    expect(marks('ins')).toBe(ledger.edits.filter(({ after }) => after !== '').length);
  });

  test('lists what was judged apart, with its reason', () => {
    const judged = ledger.edits.filter(({ basis }) => basis === 'judged');
    expect(html).toContain(`编者判断的${judged.length}处`);
    for (const { reason } of judged) expect(html).toContain(reason);
  });

  test('has a line for every clause of the policy, which leads there and shows its digest', () => {
    const clauses = (siteJson('data/clauses.json') as (ClauseRow & { sha256: string })[]).filter(
      ({ policy }) => policy === id,
    );
    for (const clause of clauses) {
      const page = pages.get(`/${clause.id}/`) ?? '';
      const line = /href="\/sources\/[^"#]+#(L\d+)"/u.exec(page)?.[1] ?? 'none';
      expect(html, clause.id).toContain(`id="${line}"`);
      expect(page).toContain(clause.sha256);
      expect(sha256(clause.text)).toBe(clause.sha256);
      expect(page).toContain('原网页栏目');
    }
  });
});
