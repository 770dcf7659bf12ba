import type { Column } from './table-columns.ts';

/** A file that the package lists. */
export interface PackagedFile {
  name: string;
  title: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Of tabular files. */
  columns?: readonly Pick<Column<never>, 'name' | 'type' | 'description'>[] | undefined;
  /** The file's own JSON Schema, relative to the package. */
  jsonSchema?: string | undefined;
}

/** A Frictionless data package (version 2) that describes the files beside it. */
export function dataPackage(
  files: readonly PackagedFile[],
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
    resources: files.map(({ name, title, mediaType, bytes, sha256, columns, jsonSchema }) => ({
      name: name.toLowerCase().replace(/[^a-z0-9._-]/gu, '-'),
      path: name,
      title,
      mediatype: mediaType,
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      ...(jsonSchema === undefined ? {} : { jsonSchema }),
      ...(columns === undefined
        ? {}
        : {
            type: 'table',
            schema: {
              fields: columns.map((column) => ({
                name: column.name,
                type: column.type,
                description: column.description,
              })),
              missingValues: [''],
            },
          }),
    })),
  };
}
