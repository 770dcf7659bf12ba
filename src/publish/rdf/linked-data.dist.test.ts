import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { SITE, siteJson, sitePages, type ClauseRow } from '../../test/support/site.ts';

const BASE = 'http://site/data/duidu.ttl';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const ELI = 'http://data.europa.eu/eli/ontology#';
const { namedNode } = DataFactory;

const read = (name: string): string => readFileSync(join(SITE, name), 'utf8');
const parse = (text: string): Quad[] => new Parser({ baseIRI: BASE }).parse(text);
const data = read('data/duidu.ttl');
const quads = parse(data);
const shapes = parse(read('data/shapes.ttl'));
const clauses = siteJson('data/clauses.json') as ClauseRow[];
const pairs = siteJson('data/counterparts.json') as {
  source: string;
  target: string;
  relation: string;
  note: string;
  sentences: unknown[];
}[];

async function check(statements: Quad[]): Promise<{ conforms: boolean; messages: string[] }> {
  const validator = new SHACLValidator(new Store(shapes));
  const report = await validator.validate(new Store(statements));
  return {
    conforms: report.conforms,
    messages: report.results.map((result) => `${result.focusNode.value} ${result.path.value}`),
  };
}

describe('duidu.ttl', () => {
  const store = new Store(quads);

  test('keeps to the SHACL shapes', { timeout: 60_000 }, async () => {
    expect(await check(quads)).toEqual({ conforms: true, messages: [] });
  });

  test('the shapes say no to a mapping without a reason and to an exact match', { timeout: 60_000 }, async () => {
    const note = quads.find(
      ({ predicate, subject }) => predicate.value === `${SKOS}note` && subject.termType === 'BlankNode',
    );
    expect((await check(quads.filter((quad) => quad !== note))).conforms).toBe(false);
    const exact = parse(`${data}\n<../wenzhou-2023/1-1/> skos:exactMatch <../shaoxing-2021/1-1/> .`);
    expect((await check(exact)).conforms).toBe(false);
  });

  test('names every clause by its page and holds its text', () => {
    for (const { id, text } of clauses) {
      const subject = namedNode(`http://site/${id}/`);
      expect(
        store.getObjects(subject, namedNode('https://schema.org/text'), null).map(({ value }) => value),
        id,
      ).toEqual([text]);
      expect(store.getObjects(subject, namedNode(`${ELI}is_part_of`), null).length, id).toBeGreaterThan(0);
    }
  });

  test('holds every term with its names, what we say of it, and where it stands', () => {
    const terms = siteJson('data/terms.json') as {
      id: string;
      term: string;
      explanation: string;
      occurrences: { clause: string }[];
    }[];
    expect(
      store.countQuads(null, namedNode(`${SKOS}topConceptOf`), namedNode('http://site/data/duidu.ttl#terms'), null),
    ).toBe(terms.length);
    for (const { id, term, explanation, occurrences } of terms) {
      const values = (predicate: string): string[] =>
        store.getObjects(namedNode(`http://site/terms/#${id}`), namedNode(predicate), null).map(({ value }) => value);
      expect([values(`${SKOS}prefLabel`), values(`${SKOS}definition`)], id).toEqual([[term], [explanation]]);
      const places = values('http://purl.org/dc/terms/isReferencedBy').map((place) =>
        place.replace(/^http:\/\/site\/|\/(?:#.*)?$/gu, ''),
      );
      expect(new Set(places), id).toEqual(new Set(occurrences.map(({ clause }) => clause)));
    }
  });

  test('holds every mapping with its reason', () => {
    for (const { source, target, relation } of pairs) {
      expect(
        store.countQuads(
          namedNode(`http://site/${source}/`),
          namedNode(`${SKOS}${relation}`),
          namedNode(`http://site/${target}/`),
          null,
        ),
      ).toBe(1);
    }
    const statements = store.countQuads(
      null,
      namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type'),
      namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement'),
      null,
    );
    expect(statements).toBe(pairs.length + pairs.reduce((sum, { sentences }) => sum + sentences.length, 0));
  });
});

describe('JSON-LD', () => {
  const SCHEMA = 'http://schema.org/';
  /** What schema.org serves as its context, as far as it decides how these files are read. */
  const context = {
    '@vocab': SCHEMA,
    id: '@id',
    type: '@type',
    legislationDate: { '@id': `${SCHEMA}legislationDate`, '@type': `${SCHEMA}Date` },
  };
  const documentLoader = (url: string): Promise<{ contextUrl?: string; documentUrl: string; document: unknown }> => {
    if (url !== 'https://schema.org') return Promise.reject(new Error(`unexpected context ${url}`));
    return Promise.resolve({ documentUrl: url, document: { '@context': context } });
  };
  const blockOf = (html: string): string =>
    /<script type="application\/ld\+json">([^<]*)<\/script>/u.exec(html)?.[1] ?? '';
  const ids = new Set([...clauses.map(({ id }) => `/${id}/`), ...clauses.map(({ policy }) => `/${policy}/`)]);
  const pages = sitePages().filter(({ path }) => ids.has(path));

  test.each(pages)('$path expands to a schema.org Legislation with a period', async ({ path, html }) => {
    const [node] = (await jsonld.expand(
      JSON.parse(blockOf(html)) as jsonld.JsonLdDocument,
      { documentLoader, base: `http://site${path}` } as jsonld.Options.Expand,
    )) as Record<string, { '@value'?: string }[]>[];
    expect(node?.['@type']).toEqual([`${SCHEMA}Legislation`]);
    expect(node?.['@id']).toBe(`http://site${path}`);
    expect(node?.[`${SCHEMA}temporalCoverage`]?.[0]?.['@value']).toMatch(/^(?:\d{4}|\.\.)\/\d{4}$/u);
    expect(JSON.stringify(node)).not.toContain('legislationLegalForce');
  });

  test('a policy without a document number has none here', () => {
    const of = (path: string): string => blockOf(pages.find((page) => page.path === path)?.html ?? '');
    expect(of('/shaoxing-2021/')).toContain('"legislationIdentifier":"绍政办发〔2021〕23号"');
    expect(of('/wenzhou-2023/')).not.toContain('legislationIdentifier');
  });
});
