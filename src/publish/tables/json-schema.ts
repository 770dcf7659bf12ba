import { z } from 'zod';

/** A field as the documentation shows it; those of nested objects have a path. e.g. "sentences[].id" */
export interface FieldDoc {
  path: string;
  type: string;
  description: string;
}

/** What is used here of a JSON Schema. */
export interface Node {
  type?: string;
  description?: string | undefined;
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

/** What a row's fields are, by name. */
export function fieldNodes(shape: z.ZodType): Record<string, Node> {
  const { properties = {} } = z.toJSONSchema(shape) as Node;
  return Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, withoutNull(field)]));
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
    const own = { path, type: `${typeName(field)}${optional}`, description: inner.description ?? '' };
    const nested = inner.type === 'array' ? fieldsOf(inner.items ?? {}, `${path}[].`) : fieldsOf(inner, `${path}.`);
    return [own, ...nested];
  });
}

/** A shape that may be null, without the null. */
function withoutNull(node: Node): Node {
  const inner = node.anyOf?.find(({ type }) => type !== 'null') ?? node;
  return { ...inner, description: node.description ?? inner.description };
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
  const name = TYPE_NAMES[withoutNull(node).type ?? ''] ?? '任意';
  return node.anyOf === undefined ? name : `${name}或 null`;
}
