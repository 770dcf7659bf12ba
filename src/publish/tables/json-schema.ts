import { z } from 'zod';

/** A field as the documentation shows it; those of nested objects have a path. e.g. "sentences[].id" */
export interface FieldDoc {
  path: string;
  type: string;
  description: string;
}

/** What is used here of a JSON Schema. */
interface Node {
  type?: string;
  description?: string;
  enum?: unknown[];
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  required?: string[];
}

/** The JSON Schema (2020-12) of a published file: a list of rows, or one object. */
export function publishedSchema(
  shape: z.ZodType,
  about: { title: string; description: string; isList: boolean },
): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(about.isList ? z.array(shape) : shape, { target: 'draft-2020-12' });
  return { $schema, title: about.title, description: about.description, ...rest };
}

/** The fields of a row, nested ones after their parent, from the descriptions in its shape. */
export function fieldDocs(shape: z.ZodType): FieldDoc[] {
  return fieldsOf(z.toJSONSchema(shape) as Node, '');
}

function fieldsOf(node: Node, prefix: string): FieldDoc[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const inner = withoutNull(field);
    const optional = node.required?.includes(name) === true ? '' : '，可无';
    const own = {
      path,
      type: `${typeName(field)}${optional}`,
      description: field.description ?? inner.description ?? '',
    };
    const nested = inner.type === 'array' ? fieldsOf(inner.items ?? {}, `${path}[].`) : fieldsOf(inner, `${path}.`);
    return [own, ...nested];
  });
}

/** A shape that may be null, without the null. */
function withoutNull(node: Node): Node {
  return node.anyOf?.find(({ type }) => type !== 'null') ?? node;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '真假',
  object: '对象',
  array: '列表',
};

function typeName(node: Node): string {
  const inner = withoutNull(node);
  const name = TYPE_NAMES[inner.type ?? ''] ?? '任意';
  return inner === node ? name : `${name}或 null`;
}
