import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { dataPackage, type PackagedFile } from './tables/data-package.ts';
import { publishedSchema } from './tables/json-schema.ts';
import { ClauseFile, PolicyFile } from './tables/rows.ts';
import { turtle } from './rdf/turtle.ts';
import { zip } from './tables/zip.ts';
import shapes from './rdf/shapes.ttl?raw';
import { address, SITE } from '../ui/address.ts';
import { release } from './feeds/changelog.ts';
import { inOrder, loadCorpus } from '../corpus/corpus.ts';
import { FORMATS, policyModel, renderPolicy } from './formats.ts';
import { SHARE } from '../corpus/share.ts';
import { dataTables, type Sheet } from './tables/tables.ts';

/** A file below `/data/`. */
export interface DataFile {
  /** e.g. "schemas/clauses.schema.json" */
  name: string;
  title: string;
  mediaType: string;
  body: string | Uint8Array;
  /** Its size in bytes. */
  bytes: number;
  columns?: Sheet['columns'];
  jsonSchema?: string;
}

const JSON_TYPE = 'application/json';
const SCHEMA_TYPE = 'application/schema+json';

let files: Promise<DataFile[]> | undefined;

/** Makes every file below `/data/` once a build; the ZIP, which holds the others, comes last. */
export function dataFiles(): Promise<DataFile[]> {
  files ??= build();
  return files;
}

/** The files of a folder below `/data/`, for `getStaticPaths`. The first share writes them all: each is made of the whole. */
export async function dataFilePaths(
  folder: '' | 'schemas/',
): Promise<{ params: { file: string }; props: { file: DataFile } }[]> {
  if (SHARE.number > 1) return [];
  const own = (await dataFiles()).filter(({ name }) => name.slice(0, name.lastIndexOf('/') + 1) === folder);
  return own.map((file) => ({ params: { file: file.name.slice(folder.length) }, props: { file } }));
}

/** Serves a file as its own type. */
export function dataFileResponse({ body, mediaType }: DataFile): Response {
  return new Response(body as BodyInit, { headers: { 'content-type': mediaType } });
}

async function build(): Promise<DataFile[]> {
  const listed = [...(await tableFiles()), ...fileSchemas(), ...(await linkedDataFiles())];
  const texts = await textFiles();
  const description = file(
    'datapackage.json',
    '数据包说明（Frictionless）',
    JSON_TYPE,
    json(await packageOf([...listed, ...texts])),
  );
  const packed = new Map([...listed, ...texts, description].map(({ name, body }) => [name, body]));
  return [
    ...listed,
    description,
    file('duidu.zip', '以上全部，及各文件的各种格式', 'application/zip', zip(packed, release.date)),
  ];
}

function file(
  name: string,
  title: string,
  mediaType: string,
  body: string | Uint8Array,
  more: Pick<DataFile, 'columns' | 'jsonSchema'> = {},
): DataFile {
  return { name, title, mediaType, body, bytes: Buffer.byteLength(body), ...more };
}

async function tableFiles(): Promise<DataFile[]> {
  return (await dataTables()).flatMap(({ name, title, rows, schema, sheet }) => {
    const schemaName = `schemas/${name}.schema.json`;
    return [
      file(`${name}.json`, title, JSON_TYPE, json(rows), { jsonSchema: schemaName }),
      ...(sheet ? [file(`${name}.csv`, `${title}（表格）`, 'text/csv', sheet.text, { columns: sheet.columns })] : []),
      file(schemaName, `${title}的结构`, SCHEMA_TYPE, json(schema)),
    ];
  });
}

/** Schemas of the JSON files that lie beside each policy's and each clause's page. */
function fileSchemas(): DataFile[] {
  const policy = publishedSchema(PolicyFile, {
    title: '单个文件',
    description: '/<文件编号>.json 的结构。',
    isList: false,
  });
  const clause = publishedSchema(ClauseFile, {
    title: '单条',
    description: '/<文件编号>/<路径>.json 的结构。',
    isList: false,
  });
  return [
    file('schemas/policy.schema.json', '单个文件 JSON 的结构', SCHEMA_TYPE, json(policy)),
    file('schemas/clause.schema.json', '单条 JSON 的结构', SCHEMA_TYPE, json(clause)),
  ];
}

async function linkedDataFiles(): Promise<DataFile[]> {
  const corpus = await loadCorpus();
  const [units, terms, pairs] = await Promise.all([
    getCollection('units'),
    getCollection('terms'),
    getCollection('counterparts'),
  ]);
  const data = turtle({
    policies: corpus.policies.map(policyModel),
    topics: corpus.topics,
    units: inOrder(units),
    terms: inOrder(terms),
    counterparts: pairs.map(({ data: { id: _, ...pair } }) => pair),
    base: SITE === undefined ? undefined : address('/data/duidu.ttl'),
  });
  return [
    file('duidu.ttl', '关联数据（ELI、SKOS）', 'text/turtle', data),
    file('shapes.ttl', '关联数据的约束（SHACL）', 'text/turtle', shapes),
  ];
}

/** Each policy whole, in every form but the JSON that the tables hold already. */
async function textFiles(): Promise<DataFile[]> {
  const corpus = await loadCorpus();
  const forms = FORMATS.filter(({ extension }) => extension !== 'json');
  return Promise.all(
    corpus.policies.flatMap((policy) =>
      forms.map(async ({ extension, label, mediaType }) =>
        file(
          `texts/${policy.record.id}.${extension}`,
          `${policy.record.title}（${label}）`,
          mediaType,
          await renderPolicy(corpus, policy, extension),
        ),
      ),
    ),
  );
}

async function packageOf(listed: readonly DataFile[]): Promise<Record<string, unknown>> {
  const { policies } = await loadCorpus();
  const resources = listed.map(({ name, title, mediaType, body, bytes, columns, jsonSchema }): PackagedFile => ({
    name,
    title,
    mediaType,
    bytes,
    sha256: createHash('sha256').update(body).digest('hex'),
    columns,
    jsonSchema,
  }));
  return dataPackage(resources, {
    version: release.version,
    date: release.date,
    homepage: SITE === undefined ? undefined : address('/data/'),
    sources: policies.map(({ record }) => ({
      title: `${record.issuer}：${record.title}`,
      path: `texts/${record.id}.txt`,
    })),
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
