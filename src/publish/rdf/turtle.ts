import { KIND_LABELS } from '../../model/labels.ts';
import type { ClauseFrontmatter, CounterpartRecord, TermRecord, Topic, Unit } from '../../model/schema.ts';
import type { FormatName } from '../format.ts';
import { periodText, type PolicyModel } from '../../model/policy-model.ts';

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

const PREFIXES: readonly [string, string][] = [
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['xsd', 'http://www.w3.org/2001/XMLSchema#'],
  ['skos', 'http://www.w3.org/2004/02/skos/core#'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['dcat', 'http://www.w3.org/ns/dcat#'],
  ['org', 'http://www.w3.org/ns/org#'],
  ['eli', 'http://data.europa.eu/eli/ontology#'],
  ['schema', 'https://schema.org/'],
];

/** A predicate with its objects; `null` is left out. */
type Property = readonly [predicate: string, objects: string | readonly string[] | null];

/** Resources are named by their pages, from the file's place in `/data/`; what has no page is a part of the file. */
const page = (id: string, part = ''): string => `<../${id}/${part}>`;
const own = (name: string): string => `<#${name}>`;
const termIri = (id: string): string => page('terms', `#${id}`);
const topicIri = (id: string): string => page(`compare/${id}`);

/** Characters that a short Turtle string must escape. */
const ESCAPED = /["\\\n\r\t]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** e.g. `说“好”` → `"说“好”"`; with a language: `"主题"@zh-Hans` */
export function literal(text: string, suffix = ''): string {
  return `"${text.replace(ESCAPED, (character) => ESCAPES[character] ?? character)}"${suffix}`;
}
const zh = (text: string): string => literal(text, '@zh-Hans');
const date = (text: string): string => literal(text, '^^xsd:date');
const year = (text: string): string => literal(text.slice(0, 4), '^^xsd:gYear');

/** Renders everything as Turtle: policies and clauses (ELI), topics, terms and units (SKOS), mappings with their reasons. */
export function turtle(data: LinkedData): string {
  const head = [
    ...(data.base === undefined ? [] : [`@base <${data.base}> .`]),
    ...PREFIXES.map(([name, iri]) => `@prefix ${name}: <${iri}> .`),
  ];
  const parts = [
    vocabulary(),
    ...data.policies.flatMap((policy) => [
      ...policyParts(policy, data.formats),
      ...policy.clauses.flatMap((clause) => clauseParts(policy, clause)),
    ]),
    resource(own('topics'), 'skos:ConceptScheme', [
      ['skos:prefLabel', zh('主题')],
      ['skos:hasTopConcept', data.topics.map(({ id }) => topicIri(id))],
    ]),
    ...data.topics.map(({ id, label, criterion }) =>
      resource(topicIri(id), 'skos:Concept', [
        ['skos:prefLabel', zh(label)],
        ['skos:definition', zh(criterion)],
        ['skos:inScheme', own('topics')],
        ['skos:topConceptOf', own('topics')],
        ['skos:notation', literal(id)],
      ]),
    ),
    resource(own('terms'), 'skos:ConceptScheme', [
      ['skos:prefLabel', zh('术语')],
      ['skos:note', zh('释义由编者撰写，不是原文')],
      ['skos:hasTopConcept', data.terms.map(({ id }) => termIri(id))],
    ]),
    ...data.terms.map(termPart),
    ...data.units.map(unitPart),
    ...data.counterparts.flatMap(mappingParts),
  ];
  return `${head.join('\n')}\n\n${parts.join('\n\n')}\n`;
}

function resource(subject: string, type: string, properties: readonly Property[]): string {
  const lines = properties.flatMap(([predicate, objects]) => {
    const list = objects === null ? [] : typeof objects === 'string' ? [objects] : objects;
    return list.length === 0 ? [] : [`  ${predicate} ${list.join(', ')}`];
  });
  return `${subject} a ${type} ;\n${lines.join(' ;\n')} .`;
}

/** The few terms that no vocabulary has. */
function vocabulary(): string {
  const term = (name: string, label: string): string =>
    resource(own(name), 'rdf:Property', [['rdfs:label', zh(label)]]);
  return [
    term('responsibleUnit', '责任单位'),
    term('leadUnit', '牵头单位'),
    term('supportingUnit', '配合单位'),
    term('basis', '依据：curated 由人判断，suggested 由程序提示'),
  ].join('\n\n');
}

function policyParts({ record, city, clauses }: PolicyModel, formats: readonly FormatName[]): string[] {
  const expression = own(`${record.id}-zh`);
  const issuer = own(`${record.id}-issuer`);
  const files = [
    [page(record.id), 'text/html'] as const,
    ...formats.map(({ extension, mediaType }) => [`<../${record.id}.${extension}>`, mediaType] as const),
  ];
  const format = ([iri, type]: readonly [string, string]): string =>
    resource(iri, 'eli:Format', [
      ['eli:format', `<https://www.iana.org/assignments/media-types/${type}>`],
      ['eli:embodies', expression],
    ]);
  return [
    resource(own(record.id), 'eli:LegalResource', [
      ['eli:id_local', literal(record.id)],
      ['eli:number', record.documentNumber === null ? null : literal(record.documentNumber)],
      ['eli:date_document', date(record.issuedOn)],
      ['eli:date_publication', record.publishedOn === null ? null : date(record.publishedOn)],
      ['eli:passed_by', issuer],
      ['eli:jurisdiction', own(`city-${city.id}`)],
      ['eli:has_part', clauses.filter(({ ancestors }) => ancestors.length === 0).map(({ id }) => page(id))],
      ['eli:is_realized_by', expression],
      ['dcterms:temporal', own(`${record.id}-period`)],
    ]),
    resource(expression, 'eli:LegalExpression', [
      ['eli:title', zh(record.title)],
      ['skos:note', record.titleIsDerived && record.titleNote !== undefined ? zh(record.titleNote) : null],
      ['eli:language', '<http://publications.europa.eu/resource/authority/language/ZHO>'],
      ['eli:realizes', own(record.id)],
      ['eli:is_embodied_by', files.map(([iri]) => iri)],
    ]),
    ...files.map(format),
    resource(own(`${record.id}-period`), 'dcterms:PeriodOfTime', [
      ['dcat:startDate', record.period.from === null ? null : year(record.period.from)],
      ['dcat:endDate', record.period.to === null ? null : year(record.period.to)],
      ['skos:note', zh(`${periodText(record)}${record.periodIsOver ? `（${record.period.checkedOn}核对）` : ''}`)],
    ]),
    resource(issuer, 'org:Organization', [['skos:prefLabel', zh(record.issuer)]]),
    resource(own(`city-${city.id}`), 'schema:AdministrativeArea', [
      ['skos:prefLabel', zh(city.fullName)],
      ['skos:notation', literal(city.code)],
    ]),
  ];
}

function clauseParts({ record }: PolicyModel, clause: ClauseFrontmatter): string[] {
  const parent = clause.ancestors.at(-1);
  const unitsOf = (role: string): string[] => [
    ...new Set(clause.units.filter((unit) => unit.role === role).map(({ id }) => own(`unit-${id}`))),
  ];
  return [
    resource(page(clause.id), 'eli:LegalResourceSubdivision, skos:Concept', [
      ['eli:id_local', literal(clause.id)],
      ['eli:is_part_of', [own(record.id), ...(parent === undefined ? [] : [page(parent)])]],
      ['skos:prefLabel', zh(`${clause.num}${clause.heading}` || KIND_LABELS[clause.kind])],
      ['eli:number', clause.num === '' ? null : literal(clause.num)],
      ['eli:is_about', clause.topics.map(topicIri)],
      [`<#leadUnit>`, unitsOf('lead')],
      [`<#responsibleUnit>`, unitsOf('responsible')],
      [`<#supportingUnit>`, unitsOf('supporting')],
      ['schema:text', zh(clause.text)],
    ]),
    ...clause.sentences.map(({ id, text }) =>
      resource(page(clause.id, `#${id}`), 'eli:LegalResourceSubdivision, skos:Concept', [
        ['eli:id_local', literal(`${clause.id}#${id}`)],
        ['eli:is_part_of', page(clause.id)],
        ['skos:prefLabel', zh(text)],
        ['schema:text', zh(text)],
      ]),
    ),
  ];
}

/** A term, what we say that it means, and the sentences that use it. */
function termPart({ id, term, variants, aliases, explanation, occurrences }: TermRecord): string {
  const places = occurrences.map(({ clause, sentence }) => page(clause, /^s\d/u.test(sentence) ? `#${sentence}` : ''));
  return resource(termIri(id), 'skos:Concept', [
    ['skos:prefLabel', zh(term)],
    ['skos:altLabel', variants.map(zh)],
    ['skos:hiddenLabel', aliases.filter((alias) => alias !== term && !variants.includes(alias)).map(zh)],
    ['skos:definition', zh(explanation)],
    ['skos:inScheme', own('terms')],
    ['skos:topConceptOf', own('terms')],
    ['dcterms:isReferencedBy', [...new Set(places)]],
  ]);
}

function unitPart({ id, label, names, aliases, note }: Unit): string {
  const printed = names.filter((name) => name !== label);
  return resource(own(`unit-${id}`), 'org:Organization, skos:Concept', [
    ['skos:prefLabel', zh(label)],
    ['skos:altLabel', printed.map(zh)],
    ['skos:hiddenLabel', aliases.filter((alias) => alias !== label && !printed.includes(alias)).map(zh)],
    ['skos:note', note === undefined ? null : zh(note)],
  ]);
}

/** Each mapping as a SKOS relation, and as a statement that holds the reason. */
function mappingParts({ source, target, relation, note, basis, sentences }: CounterpartRecord): string[] {
  const statement = (from: string, to: string, predicate: string, reason: string): string =>
    `${from} skos:${predicate} ${to} .\n${resource('[]', 'rdf:Statement', [
      ['rdf:subject', from],
      ['rdf:predicate', `skos:${predicate}`],
      ['rdf:object', to],
      ['skos:note', zh(reason)],
      ['<#basis>', literal(basis)],
    ])}`;
  return [
    statement(page(source), page(target), relation, note),
    ...sentences.map((pair) =>
      statement(page(source, `#${pair.source}`), page(target, `#${pair.target}`), pair.relation, pair.note),
    ),
  ];
}
