import { z } from 'zod';

type Fields<Shape extends z.ZodRawShape, Own> = {
  [Name in keyof Own]: Own[Name] extends z.ZodType ? Own[Name] : Name extends keyof Shape ? string : never;
};
type RowShape<Shape extends z.ZodRawShape, Own> = {
  [Name in keyof Own]: Own[Name] extends z.ZodType ? Own[Name] : Name extends keyof Shape ? Shape[Name] : never;
};

/**
 * The shape of a row that is published of a record: its fields in order, each either the record's own, in the
 * words that documentation and JSON Schema say of it, or one that the row alone has.
 * e.g. row(Topic, { id: '主题编号', order: z.int().describe('排列次序') })
 */
export function row<Shape extends z.ZodRawShape, const Own extends Record<string, string | z.ZodType>>(
  record: z.ZodObject<Shape>,
  fields: Own & Fields<Shape, Own>,
): z.ZodObject<RowShape<Shape, Own>> {
  const shape = Object.entries<string | z.ZodType>(fields).map(([name, field]) => [
    name,
    typeof field === 'string' ? (record.shape[name] as z.ZodType).describe(field) : field,
  ]);
  return z.object(Object.fromEntries(shape) as RowShape<Shape, Own>);
}
