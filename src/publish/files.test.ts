import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeCitation, isoDay } from './cite/complete.ts';
import { Changelog, lastChanged } from './feeds/changelog-shape.ts';
import { scriptJson } from './rdf/jsonld.ts';
import { markdownText } from './text/markdown.ts';
import { element, xmlText } from './akn/xml.ts';
import { zip } from './tables/zip.ts';

describe('ZIP', () => {
  const files = new Map([
    ['b.txt', '乙'],
    ['a.txt', '甲'],
  ]);

  test('gives the same bytes whatever the order and the time zone', () => {
    const zone = process.env['TZ'];
    const packed = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map((each) => {
      process.env['TZ'] = each;
      return Buffer.from(zip(new Map([...files].reverse()), '2026-11-22')).toString('hex');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set([...packed, Buffer.from(zip(files, '2026-11-22')).toString('hex')]).size).toBe(1);
  });

  test('unpacks to what was packed', () => {
    const unpacked = unzipSync(zip(files, '2026-11-22'));
    expect(Object.entries(unpacked).map(([name, body]) => [name, Buffer.from(body).toString()])).toEqual([
      ['a.txt', '甲'],
      ['b.txt', '乙'],
    ]);
  });
});

describe('escapes', () => {
  test('XML keeps any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inner = element('a', {}, xmlText(text)).replace(/^<a\/?>|<\/a>$/gu, '');
        expect(
          inner
            .replace(/&lt;/gu, '<')
            .replace(/&gt;/gu, '>')
            .replace(/&quot;/gu, '"')
            .replace(/&amp;/gu, '&'),
        ).toBe(text);
      }),
    );
  });

  test('JSON in a script cannot end it', () => {
    expect(scriptJson({ a: '</script>' })).not.toContain('<');
  });

  test.each([
    ['5.实施计划', '5.实施计划'],
    ['5. 实施', String.raw`5\. 实施`],
    ['- 支持', String.raw`\- 支持`],
    ['1*2_3', String.raw`1\*2\_3`],
  ])('Markdown of %j is %j', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });
});

describe('the change log', () => {
  const entry = { version: '0.2.0', date: '2026-12-01', title: '更正', policies: ['a-2021'], changes: ['更正一字。'] };

  test('decides when a policy’s pages last changed', () => {
    const changelog = Changelog.parse([entry]);
    expect(lastChanged('2021-09-06', 'a-2021', changelog)).toBe('2026-12-01');
    expect(lastChanged('2021-09-06', 'b-2021', changelog)).toBe('2021-09-06');
  });

  test('must have its newest entry first', () => {
    expect(() => Changelog.parse([entry, { ...entry, version: '0.3.0', date: '2027-01-01' }])).toThrow(
      'newest change comes first',
    );
  });
});

describe('completing a citation', () => {
  test('fills in the day and the site’s address, once', () => {
    const known = { form: 'plain', day: '2026-11-22', path: '/p/1/', origin: 'https://example.org' };
    const once = completeCitation('对读，/p/1/，访问日期。', known);
    expect(once).toBe('对读，https://example.org/p/1/，2026-11-22。');
    expect(completeCitation(once, known)).toBe(once);
    expect(completeCitation('Y2  - 访问日期', { ...known, form: 'ris' })).toBe('Y2  - 2026/11/22');
  });

  test('takes the reader’s own day', () => {
    expect(isoDay(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
