import type { z } from 'zod';
import type { Facts } from '../../corpus/facts.ts';
import type { PolicyModel } from '../../model/policy-model.ts';
import type { CounterpartRecord, Synonyms, Topic } from '../../model/schema.ts';
import { toCsv, type Cell } from '../../ui/csv.ts';
import { fieldDocs, fieldNodes, publishedSchema, type FieldDoc, type Node } from './json-schema.ts';

/** What the published tables are made from; each list in its own order. */
export interface Sources {
  policies: readonly PolicyModel[];
  facts: Facts;
  pairs: readonly CounterpartRecord[];
  topics: readonly Topic[];
  synonyms: readonly Synonyms[];
}

/** A published table: its rows as JSON, their schema and documentation, and where it is flat enough, CSV. */
export interface DataTable extends Described {
  rows: readonly unknown[];
  schema: Record<string, unknown>;
  fields: FieldDoc[];
  sheet?: Sheet | undefined;
}

interface Described {
  /** The file's name without its ending. e.g. "clauses" */
  name: string;
  title: string;
  description: string;
}

interface Declaration<Shape extends z.ZodObject> extends Described {
  shape: Shape;
  /** What holds the fields of the shape; other fields are not published. */
  rows: (sources: Sources) => readonly z.input<Shape>[];
  sheet?: (rows: readonly z.output<Shape>[]) => Sheet;
}

/** Declares a table; every row is checked against the shape. */
export function table<Shape extends z.ZodObject>(declaration: Declaration<Shape>): (sources: Sources) => DataTable {
  const { name, title, description, shape } = declaration;
  return (sources) => {
    const rows = declaration.rows(sources).map((row) => shape.parse(row));
    return {
      name,
      title,
      description,
      rows,
      schema: publishedSchema(shape, { title, description, isList: true }),
      fields: fieldDocs(shape),
      sheet: declaration.sheet?.(rows),
    };
  };
}

/** A column: its name, what it holds in words, its type in Frictionless Table Schema, and its value in a row. */
export interface Column<Row> {
  name: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  value: (row: Row) => Cell;
}

/** A CSV file and what its columns hold. */
export interface Sheet {
  text: string;
  columns: readonly Omit<Column<never>, 'value'>[];
}

/** Writes rows as CSV, with a header. */
export function sheetOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  const lines = rows.map((row) => columns.map(({ value }) => value(row)));
  return { text: toCsv([columns.map(({ name }) => name), ...lines]), columns };
}

/** A column of text that no field holds as it is. */
export function textColumn<Row>(name: string, description: string, value: (row: Row) => Cell): Column<Row> {
  return { name, type: 'string', description, value };
}

type Name<Shape extends z.ZodObject> = keyof z.output<Shape> & string;

/**
 * Columns of a table: fields of its rows by name, with a shorter description where the field's own says
 * more than a column needs, and such as no field holds. e.g. ['id', ['topics', '主题编号'], textColumn(…)]
 */
export function columnsOf<Shape extends z.ZodObject>(
  shape: Shape,
  columns: readonly (Name<Shape> | readonly [Name<Shape>, string] | Column<z.output<Shape>>)[],
): Column<z.output<Shape>>[] {
  const nodes = fieldNodes(shape);
  return columns.map((column) => {
    if (typeof column === 'string') return fieldColumn(column, nodes[column] ?? {});
    if ('value' in column) return column;
    const [name, description] = column;
    return fieldColumn(name, { ...nodes[name], description });
  });
}

/** A capital letter within a field's name, which columns part off. e.g. "metricLabel" → "metric_label" */
const CAPITAL = /[A-Z]/gu;

function fieldColumn<Row>(field: keyof Row & string, { type, description = '' }: Node): Column<Row> {
  const isList = type === 'array';
  return {
    name: field.replace(CAPITAL, (letter) => `_${letter.toLowerCase()}`),
    type: isList ? 'string' : (type as Column<Row>['type']),
    description: isList ? `${description}${LISTED}` : description,
    value: (row) => {
      const value = row[field] as Cell | readonly string[] | undefined;
      return Array.isArray(value) ? inOneCell(value) : ((value ?? null) as Cell);
    },
  };
}

/** What the description of a column says where a cell holds several values. */
export const LISTED = '，以 | 分隔';

/** Joins several values in a cell; texts hold no vertical bar. */
export const inOneCell = (values: readonly string[]): string => values.join('|');
