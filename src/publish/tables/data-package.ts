import { createHash } from 'node:crypto';
import type { Sheet } from './table.ts';

/** A file below `/data/`. */
export interface DataFile {
  /** e.g. "schemas/clauses.schema.json" */
  name: string;
  title: string;
  mediaType: string;
  body: string | Uint8Array;
  /** Of tabular files. */
  columns?: Sheet['columns'];
  /** The file's own JSON Schema, relative to the package. */
  jsonSchema?: string;
}

/** A file's size in bytes. */
export function bytesOf({ body }: DataFile): number {
  return Buffer.byteLength(body);
}

/** A Frictionless data package (version 2) that describes the files beside it. */
export function dataPackage(
  files: readonly DataFile[],
  about: {
    version: string;
    date: string;
    homepage?: string | undefined;
    sources: readonly { title: string; path: string }[];
  },
): Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'duidu',
    title: '对读：各市支持小微企业政策的条文与对应关系',
    description:
      '条文文字是发文机关公开的文件；主题、对应关系与说明由编者判断，依许可证使用。期限已过的文件均已注明；是否仍有效，以发文机关公布为准。',
    version: about.version,
    created: `${about.date}T00:00:00Z`,
    ...(about.homepage === undefined ? {} : { homepage: about.homepage }),
    licenses: [{ name: 'MIT', title: 'MIT License（编者撰写的部分）', path: 'https://opensource.org/license/mit' }],
    sources: about.sources,
    resources: files.map(resource),
  };
}

/** A character that a resource's name may not have. e.g. "schemas/clauses.schema.json" */
const NOT_IN_NAME = /[^a-z0-9._-]/gu;

function resource(file: DataFile): Record<string, unknown> {
  const { name, title, mediaType, body, columns, jsonSchema } = file;
  const fields = columns?.map(({ name: column, type, description }) => ({ name: column, type, description }));
  return {
    name: name.toLowerCase().replace(NOT_IN_NAME, '-'),
    path: name,
    title,
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes: bytesOf(file),
    hash: `sha256:${createHash('sha256').update(body).digest('hex')}`,
    ...(jsonSchema === undefined ? {} : { jsonSchema }),
    ...(fields === undefined ? {} : { type: 'table', schema: { fields, missingValues: [''] } }),
  };
}
