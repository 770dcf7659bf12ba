import { getCollection } from 'astro:content';
import { dataPackage, type DataFile } from './tables/data-package.ts';
import { publishedSchema } from './tables/json-schema.ts';
import { fileShapes } from './tables/json-file.ts';
import { turtle } from './rdf/turtle.ts';
import { zip } from './tables/zip.ts';
import shapes from './rdf/shapes.ttl?raw';
import { address, SITE } from '../ui/address.ts';
import { readableJson } from '../ui/files.ts';
import { release } from './feeds/changelog.ts';
import { loadCorpus, policyModel, type Corpus } from '../corpus/corpus.ts';
import { loadFacts } from '../corpus/facts.ts';
import { formatFile } from './format.ts';
import { formatContext } from './formats.ts';
import { FORMATS } from './registry.ts';
import { SHARE } from '../corpus/share.ts';
import type { DataTable } from './tables/table.ts';
import { dataTables } from './tables/tables.ts';

const JSON_TYPE = 'application/json';

let files: Promise<DataFile[]> | undefined;

/** Makes every file below `/data/` once a build; the ZIP, which holds the others, comes last. */
export function dataFiles(): Promise<DataFile[]> {
  files ??= build();
  return files;
}

/**
 * The files of a folder below `/data/`, for `getStaticPaths`. The first share writes them all: each is made of the
 * whole.
 */
export async function dataFilePaths(
  folder: '' | 'schemas/',
): Promise<{ params: { file: string }; props: { file: DataFile } }[]> {
  if (SHARE.number > 1) return [];
  const own = (await dataFiles()).filter(({ name }) => name.slice(0, name.lastIndexOf('/') + 1) === folder);
  return own.map((file) => ({ params: { file: file.name.slice(folder.length) }, props: { file } }));
}

async function build(): Promise<DataFile[]> {
  const corpus = await loadCorpus();
  const listed = [...(await dataTables()).flatMap(tableFiles), ...fileSchemas(), ...(await linkedDataFiles(corpus))];
  const described = [...listed, ...(await textFiles(corpus))];
  const description = {
    name: 'datapackage.json',
    title: '数据包说明（Frictionless）',
    mediaType: JSON_TYPE,
    body: readableJson(packageOf(described, corpus)),
  };
  const packed = new Map([...described, description].map(({ name, body }) => [name, body]));
  const title = '以上全部，及各文件的各种格式';
  return [
    ...listed,
    description,
    { name: 'duidu.zip', title, mediaType: 'application/zip', body: zip(packed, release.date) },
  ];
}

function tableFiles({ name, title, rows, schema, sheet }: DataTable): DataFile[] {
  const described = schemaFile(name, `${title}的结构`, schema);
  const csv = sheet && {
    name: `${name}.csv`,
    title: `${title}（表格）`,
    mediaType: 'text/csv',
    body: sheet.text,
    columns: sheet.columns,
  };
  return [
    { name: `${name}.json`, title, mediaType: JSON_TYPE, body: readableJson(rows), jsonSchema: described.name },
    ...(csv ? [csv] : []),
    described,
  ];
}

function schemaFile(name: string, title: string, schema: Record<string, unknown>): DataFile {
  return {
    name: `schemas/${name}.schema.json`,
    title,
    mediaType: 'application/schema+json',
    body: readableJson(schema),
  };
}

/** Schemas of the JSON files that lie beside each policy's and each clause's page. */
function fileSchemas(): DataFile[] {
  const { policy, clause } = fileShapes(FORMATS);
  const policyAbout = { title: '单个文件', description: '/<文件编号>.json 的结构。', isList: false };
  const clauseAbout = { title: '单条', description: '/<文件编号>/<路径>.json 的结构。', isList: false };
  return [
    schemaFile('policy', '单个文件 JSON 的结构', publishedSchema(policy, policyAbout)),
    schemaFile('clause', '单条 JSON 的结构', publishedSchema(clause, clauseAbout)),
  ];
}

async function linkedDataFiles(corpus: Corpus): Promise<DataFile[]> {
  const { units, terms } = await loadFacts();
  const data = turtle({
    policies: corpus.policies.map(policyModel),
    formats: FORMATS,
    topics: corpus.topics,
    units,
    terms,
    counterparts: (await getCollection('counterparts')).map(({ data: pair }) => pair),
    base: SITE === undefined ? undefined : address('/data/duidu.ttl'),
  });
  const mediaType = 'text/turtle';
  return [
    { name: 'duidu.ttl', title: '关联数据（ELI、SKOS）', mediaType, body: data },
    { name: 'shapes.ttl', title: '关联数据的约束（SHACL）', mediaType, body: shapes },
  ];
}

/** Each policy whole, in every form but the JSON that the tables hold already. */
async function textFiles(corpus: Corpus): Promise<DataFile[]> {
  const context = await formatContext();
  const forms = FORMATS.filter(({ extension }) => extension !== 'json');
  return corpus.policies.flatMap((policy) =>
    forms.map((format): DataFile => ({
      name: `texts/${formatFile(policy.record.id, format)}`,
      title: `${policy.record.title}（${format.label}）`,
      mediaType: format.mediaType,
      body: format.policy(policyModel(policy), context),
    })),
  );
}

function packageOf(described: readonly DataFile[], { policies }: Corpus): Record<string, unknown> {
  return dataPackage(described, {
    version: release.version,
    date: release.date,
    homepage: SITE === undefined ? undefined : address('/data/'),
    sources: policies.map(({ record }) => ({
      title: `${record.issuer}：${record.title}`,
      path: `texts/${record.id}.txt`,
    })),
  });
}
