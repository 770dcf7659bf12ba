import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { SITE, siteFiles, siteJson, type ClauseRow } from '../../test/support/site.ts';

const files = siteFiles();
const ajv = new Ajv2020({ allErrors: true, strict: true });
const schemaOf = (name: string): object => siteJson(`data/schemas/${name}.schema.json`) as object;
const clauses = siteJson('data/clauses.json') as ClauseRow[];
const tables = files
  .flatMap((file) => /^data\/([a-z]+)\.json$/u.exec(file)?.[1] ?? [])
  .filter((name) => name !== 'datapackage');

describe('every JSON file keeps to its published schema', () => {
  test('there is a schema for each table', () => {
    expect(tables).toEqual(expect.arrayContaining(['policies', 'clauses', 'counterparts', 'topics', 'units']));
    for (const name of tables) expect(files).toContain(`data/schemas/${name}.schema.json`);
  });

  test.each(tables)('%s.json', (name) => {
    const validate = ajv.compile(schemaOf(name));
    validate(siteJson(`data/${name}.json`));
    expect(validate.errors).toBeNull();
  });

  test('the file of each policy and of each clause', () => {
    const policy = ajv.compile(schemaOf('policy'));
    const clause = ajv.compile(schemaOf('clause'));
    const ids = clauses.map(({ id }) => id);
    for (const id of new Set(clauses.map(({ policy: p }) => p))) expect(policy(siteJson(`${id}.json`)), id).toBe(true);
    for (const id of ids) expect(clause(siteJson(`${id}.json`)), `${id} ${JSON.stringify(clause.errors)}`).toBe(true);
  });

  test('a schema says no to a row with a wrong value', () => {
    const validate = ajv.compile(schemaOf('clauses'));
    expect(validate([{ ...clauses[0], kind: 'wish' }])).toBe(false);
    expect(validate([{ ...clauses[0], surprise: 1 }])).toBe(false);
  });

  test.each(tables)('every field of %s.json is described', (name) => {
    const undescribed: string[] = [];
    const walk = (
      node: { properties?: Record<string, object>; items?: object; description?: string },
      path: string,
    ): void => {
      for (const [key, field] of Object.entries(node.properties ?? {})) {
        if (!('description' in field) && !JSON.stringify(field).includes('"description"'))
          undescribed.push(`${path}${key}`);
        walk(field, `${path}${key}.`);
      }
      if (node.items) walk(node.items, `${path}[]`);
    };
    walk(schemaOf(name), '');
    expect(undescribed).toEqual([]);
  });
});

describe('CSV', () => {
  /** A small reader of RFC 4180, written against the standard and not against the writer. */
  const read = (text: string): string[][] => {
    const rows: string[][] = [[]];
    let cell = '';
    let quoted = false;
    for (let i = 0; i < text.length; i += 1) {
      const c = text[i] ?? '';
      if (quoted) {
        if (c === '"' && text[i + 1] === '"') i += 1;
        else if (c === '"') quoted = false;
        if (quoted) cell += c;
      } else if (c === '"') quoted = true;
      else if (c === ',' || c === '\n') {
        rows.at(-1)?.push(cell.replace(/\r$/u, ''));
        cell = '';
        if (c === '\n') rows.push([]);
      } else cell += c;
    }
    return rows.slice(0, -1);
  };
  const sheets = files.filter((file) => /^data\/.*\.csv$/u.test(file));

  test.each(sheets)('%s begins with a byte order mark, is square and holds no formula', (file) => {
    const text = readFileSync(join(SITE, file), 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const rows = read(text.slice(1));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row.length).toBe(rows[0]?.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@]/u);
    }
  });

  test('clauses.csv gives every text back, character for character', () => {
    const [head = [], ...rows] = read(readFileSync(join(SITE, 'data/clauses.csv'), 'utf8').slice(1));
    const at = head.indexOf('text');
    expect(rows.map((row) => row[at])).toEqual(clauses.map(({ text }) => text));
  });
});

describe('the package', () => {
  interface Resource {
    path: string;
    bytes: number;
    hash: string;
    schema?: { fields: { name: string }[] };
  }
  const packed = unzipSync(readFileSync(join(SITE, 'data/duidu.zip')));
  const { resources, version } = siteJson('data/datapackage.json') as { resources: Resource[]; version: string };

  test('duidu.zip holds every file below /data/, byte for byte', () => {
    const others = files.filter((file) => file.startsWith('data/') && !/\.(?:html|zip)$/u.test(file));
    for (const file of others)
      expect(Buffer.from(packed[file.slice('data/'.length)] ?? []).equals(readFileSync(join(SITE, file))), file).toBe(
        true,
      );
  });

  test('datapackage.json describes every file of the ZIP: size, hash, columns', () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
    expect([...resources.map(({ path }) => path), 'datapackage.json'].sort()).toEqual(Object.keys(packed).sort());
    for (const { path, bytes, hash, schema } of resources) {
      const body = packed[path] ?? new Uint8Array();
      expect(body.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(body).digest('hex')}`, path).toBe(hash);
      if (schema)
        expect(`${schema.fields.map(({ name }) => name).join(',')}\r`).toBe(
          Buffer.from(body).toString('utf8').slice(1).split('\n')[0],
        );
    }
  });
});

describe('plain text and Markdown', () => {
  test('each clause’s .txt begins with its text and says the period', () => {
    for (const { id, text } of clauses) {
      const body = readFileSync(join(SITE, `${id}.txt`), 'utf8');
      expect(body.startsWith(`${text}\n\n`), id).toBe(true);
      expect(body).toMatch(/目标期已结束/u);
    }
  });

  test('each clause’s .md holds its text, escapes aside, and says the period', () => {
    const bare = (text: string): string => text.replace(/[\s\\#]/gu, '');
    for (const { id, text } of clauses) {
      const body = readFileSync(join(SITE, `${id}.md`), 'utf8');
      expect(bare(body.split('\n---\n').slice(1).join('')), id).toContain(bare(text));
      expect(body).toMatch(/目标期已结束/u);
    }
  });
});
