import { DataFactory as rdf, Util, Writer, type BlankNode, type Literal, type NamedNode, type Quad } from 'n3';
import { sentenceId } from '../../language/clause-id.ts';
import { printedTitle } from '../../model/clause-names.ts';
import type { ClauseFrontmatter, CounterpartRecord, TermRecord, Topic, Unit } from '../../model/schema.ts';
import { periodText } from '../../model/period.ts';
import type { PolicyModel } from '../../model/policy-model.ts';
import { formatFile, type FormatName } from '../format.ts';

/** What the Turtle file is made of. */
export interface LinkedData {
  policies: readonly PolicyModel[];
  /** Each policy is there in these forms, beside HTML. */
  formats: readonly FormatName[];
  topics: readonly Topic[];
  units: readonly Unit[];
  terms: readonly TermRecord[];
  counterparts: readonly CounterpartRecord[];
  /** The file's own address, where the site's is known; without it addresses are relative to wherever the file lies. */
  base?: string | undefined;
}

const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  org: 'http://www.w3.org/ns/org#',
  eli: 'http://data.europa.eu/eli/ontology#',
  schema: 'https://schema.org/',
};
const prefix = Util.prefixes(PREFIXES);

/** A name of a vocabulary, or an address, which may be relative. e.g. "skos:note", "#basis", "../wenzhou-2023/" */
function named(name: string): NamedNode {
  const [vocabulary = '', local = ''] = name.split(':');
  return vocabulary in PREFIXES ? prefix(vocabulary)(local) : rdf.namedNode(name);
}

/** Resources are named by their pages, from the file's place in `/data/`; what has no page is a part of the file. */
const page = (id: string): string => `../${id}/`;
const termPage = (id: string): string => `../terms/#${id}`;
const topicPage = (id: string): string => page(`compare/${id}`);
const sentencePage = (clause: string, sentence: string): string => `${page(clause)}#${sentence}`;

const plain = (text: string): Literal => rdf.literal(text);
const zh = (text: string): Literal => rdf.literal(text, 'zh-Hans');
const date = (text: string): Literal => rdf.literal(text, named('xsd:date'));
const year = (text: string): Literal => rdf.literal(text.slice(0, 4), named('xsd:gYear'));

/** What is said of a resource, with names of others or with literals; `null` is left out. */
type Properties = Readonly<Record<string, string | Literal | readonly (string | Literal)[] | null>>;

function resource(subject: string | BlankNode, properties: Properties): Quad[] {
  const node = typeof subject === 'string' ? named(subject) : subject;
  return Object.entries(properties).flatMap(([name, value]) =>
    [value ?? []]
      .flat()
      .map((object) => rdf.quad(node, named(name), typeof object === 'string' ? named(object) : object)),
  );
}

/**
 * Renders everything as Turtle: policies and clauses (ELI), topics, terms and units (SKOS), mappings with their
 * reasons.
 */
export function turtle({ base, ...data }: LinkedData): string {
  const writer = new Writer({ prefixes: PREFIXES, ...(base === undefined ? {} : { baseIRI: base, writeBase: true }) });
  writer.addQuads([
    ...OWN_TERMS,
    ...data.policies.flatMap((policy) => [
      ...policyQuads(policy, data.formats),
      ...policy.clauses.flatMap((clause) => clauseQuads(policy, clause)),
    ]),
    ...resource('#topics', {
      'rdf:type': 'skos:ConceptScheme',
      'skos:prefLabel': zh('主题'),
      'skos:hasTopConcept': data.topics.map(({ id }) => topicPage(id)),
    }),
    ...data.topics.flatMap(topicQuads),
    ...resource('#terms', {
      'rdf:type': 'skos:ConceptScheme',
      'skos:prefLabel': zh('术语'),
      'skos:note': zh('释义由编者撰写，不是原文'),
      'skos:hasTopConcept': data.terms.map(({ id }) => termPage(id)),
    }),
    ...data.terms.flatMap(termQuads),
    ...data.units.flatMap(unitQuads),
    ...mappingQuads(data.counterparts),
  ]);
  let text = '';
  // Without a stream of its own the writer gives the text before `end` returns.
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    text = result;
  });
  return text;
}

/** The few terms that no vocabulary has. */
const OWN_TERMS = Object.entries({
  '#responsibleUnit': '责任单位',
  '#leadUnit': '牵头单位',
  '#supportingUnit': '配合单位',
  '#basis': '依据：curated 由人判断，suggested 由程序提示',
}).flatMap(([name, label]) => resource(name, { 'rdf:type': 'rdf:Property', 'rdfs:label': zh(label) }));

function policyQuads({ record, city, clauses }: PolicyModel, formats: readonly FormatName[]): Quad[] {
  const { id, period, documentNumber, publishedOn, titleIsDerived, titleNote } = record;
  const [expression, issuer, time, place] = [`#${id}-zh`, `#${id}-issuer`, `#${id}-period`, `#city-${city.id}`];
  const files = [
    { file: page(id), mediaType: 'text/html' },
    ...formats.map((format) => ({ file: `../${formatFile(id, format)}`, mediaType: format.mediaType })),
  ];
  return [
    ...resource(`#${id}`, {
      'rdf:type': 'eli:LegalResource',
      'eli:id_local': plain(id),
      'eli:number': documentNumber === null ? null : plain(documentNumber),
      'eli:date_document': date(record.issuedOn),
      'eli:date_publication': publishedOn === null ? null : date(publishedOn),
      'eli:passed_by': issuer,
      'eli:jurisdiction': place,
      'eli:has_part': clauses.filter(({ ancestors }) => ancestors.length === 0).map((clause) => page(clause.id)),
      'eli:is_realized_by': expression,
      'dcterms:temporal': time,
    }),
    ...resource(expression, {
      'rdf:type': 'eli:LegalExpression',
      'eli:title': zh(record.title),
      'skos:note': titleIsDerived && titleNote !== undefined ? zh(titleNote) : null,
      'eli:language': 'http://publications.europa.eu/resource/authority/language/ZHO',
      'eli:realizes': `#${id}`,
      'eli:is_embodied_by': files.map(({ file }) => file),
    }),
    ...files.flatMap(({ file, mediaType }) =>
      resource(file, {
        'rdf:type': 'eli:Format',
        'eli:format': `https://www.iana.org/assignments/media-types/${mediaType}`,
        'eli:embodies': expression,
      }),
    ),
    ...resource(time, {
      'rdf:type': 'dcterms:PeriodOfTime',
      'dcat:startDate': period.from === null ? null : year(period.from),
      'dcat:endDate': period.to === null ? null : year(period.to),
      'skos:note': zh(`${periodText(record)}${record.periodIsOver ? `（${period.checkedOn}核对）` : ''}`),
    }),
    ...resource(issuer, { 'rdf:type': 'org:Organization', 'skos:prefLabel': zh(record.issuer) }),
    ...resource(place, {
      'rdf:type': 'schema:AdministrativeArea',
      'skos:prefLabel': zh(city.fullName),
      'skos:notation': plain(city.code),
    }),
  ];
}

const SUBDIVISION = ['eli:LegalResourceSubdivision', 'skos:Concept'];

function clauseQuads({ record }: PolicyModel, clause: ClauseFrontmatter): Quad[] {
  const { id, num, ancestors } = clause;
  const unitsOf = (role: string): string[] => [
    ...new Set(clause.units.filter((unit) => unit.role === role).map((unit) => `#unit-${unit.id}`)),
  ];
  return [
    ...resource(page(id), {
      'rdf:type': SUBDIVISION,
      'eli:id_local': plain(id),
      'eli:is_part_of': [`#${record.id}`, ...ancestors.slice(-1).map(page)],
      'skos:prefLabel': zh(printedTitle(clause)),
      'eli:number': num === '' ? null : plain(num),
      'eli:is_about': clause.topics.map(topicPage),
      '#leadUnit': unitsOf('lead'),
      '#responsibleUnit': unitsOf('responsible'),
      '#supportingUnit': unitsOf('supporting'),
      'schema:text': zh(clause.text),
    }),
    ...clause.sentences.flatMap(({ id: sentence, text }) =>
      resource(sentencePage(id, sentence), {
        'rdf:type': SUBDIVISION,
        'eli:id_local': plain(sentenceId(id, sentence)),
        'eli:is_part_of': page(id),
        'skos:prefLabel': zh(text),
        'schema:text': zh(text),
      }),
    ),
  ];
}

function topicQuads({ id, label, criterion }: Topic): Quad[] {
  return resource(topicPage(id), {
    'rdf:type': 'skos:Concept',
    'skos:prefLabel': zh(label),
    'skos:definition': zh(criterion),
    'skos:inScheme': '#topics',
    'skos:topConceptOf': '#topics',
    'skos:notation': plain(id),
  });
}

/** A place that is a sentence. e.g. "s2", not "heading" */
const SENTENCE = /^s\d/u;

/** A term, what we say that it means, and the sentences that use it. */
function termQuads({ id, term, variants, aliases, explanation, occurrences }: TermRecord): Quad[] {
  const places = occurrences.map(({ clause, sentence }) =>
    SENTENCE.test(sentence) ? sentencePage(clause, sentence) : page(clause),
  );
  return resource(termPage(id), {
    'rdf:type': 'skos:Concept',
    ...labels(term, variants, aliases),
    'skos:definition': zh(explanation),
    'skos:inScheme': '#terms',
    'skos:topConceptOf': '#terms',
    'dcterms:isReferencedBy': [...new Set(places)],
  });
}

function unitQuads({ id, label, names, aliases, note }: Unit): Quad[] {
  return resource(`#unit-${id}`, {
    'rdf:type': ['org:Organization', 'skos:Concept'],
    ...labels(label, names, aliases),
    'skos:note': note === undefined ? null : zh(note),
  });
}

/** What a thing is called, what the texts call it besides, and what else readers type for it. */
function labels(name: string, printed: readonly string[], aliases: readonly string[]): Properties {
  const others = printed.filter((other) => other !== name);
  return {
    'skos:prefLabel': zh(name),
    'skos:altLabel': others.map(zh),
    'skos:hiddenLabel': aliases.filter((alias) => alias !== name && !others.includes(alias)).map(zh),
  };
}

/** Each mapping as a SKOS relation, and as a statement that holds the reason. */
function mappingQuads(counterparts: readonly CounterpartRecord[]): Quad[] {
  const mappings = counterparts.flatMap(({ source, target, relation, note, basis, sentences }) => [
    { from: page(source), to: page(target), relation, note, basis },
    ...sentences.map((pair) => ({
      from: sentencePage(source, pair.source),
      to: sentencePage(target, pair.target),
      relation: pair.relation,
      note: pair.note,
      basis,
    })),
  ]);
  return mappings.flatMap(({ from, to, relation, note, basis }, i) => [
    ...resource(from, { [`skos:${relation}`]: to }),
    ...resource(rdf.blankNode(`mapping${i + 1}`), {
      'rdf:type': 'rdf:Statement',
      'rdf:subject': from,
      'rdf:predicate': `skos:${relation}`,
      'rdf:object': to,
      'skos:note': zh(note),
      '#basis': plain(basis),
    }),
  ]);
}
