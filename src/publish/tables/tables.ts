import { getCollection } from 'astro:content';
import type { z } from 'zod';
import { toCsv } from '../../ui/csv.ts';
import { fieldDocs, publishedSchema, type FieldDoc } from './json-schema.ts';
import { FigureRow, NumeralRow, SupportRow, SynonymRow, TermRow } from './fact-rows.ts';
import { ClauseRow, CounterpartRow, PolicyRow, TopicRow, UnitRow } from './rows.ts';
import { inOrder, loadCorpus } from '../../corpus/corpus.ts';
import { figureRows, numeralRows, supportRows, termRows } from './facts-data.ts';
import { loadFacts } from '../../corpus/facts.ts';
import {
  clauseColumns,
  figureColumns,
  sentencePairColumns,
  sentencePairRows,
  supportColumns,
  unitColumns,
  type Column,
} from './table-columns.ts';
import { clauseRows, policyRows } from './open-data.ts';

/** A published table: its rows as JSON, their schema and documentation, and where it is flat enough, CSV. */
export interface DataTable {
  /** The file's name without its ending. e.g. "clauses" */
  name: string;
  title: string;
  description: string;
  rows: readonly unknown[];
  schema: Record<string, unknown>;
  fields: FieldDoc[];
  sheet?: Sheet;
}

/** A CSV file and what its columns hold. */
export interface Sheet {
  text: string;
  columns: readonly Pick<Column<never>, 'name' | 'type' | 'description'>[];
}

interface TableDeclaration<Row> {
  name: string;
  title: string;
  description: string;
  shape: z.ZodType<Row>;
  rows: readonly Row[];
  sheet?: Sheet;
}

/** Makes a table of its declaration; every row is checked against the shape. */
function table<Row>({ name, title, description, shape, rows, sheet }: TableDeclaration<Row>): DataTable {
  const checked = rows.map((row) => shape.parse(row));
  return {
    name,
    title,
    description,
    rows: checked,
    schema: publishedSchema(shape, { title, description, isList: true }),
    fields: fieldDocs(shape),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

const sheetOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  text: toCsv([columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row)))]),
  columns,
});

/** Every table that `/data/` publishes, in the order of its page. One entry here is all that a new table needs. */
export async function dataTables(): Promise<DataTable[]> {
  const corpus = await loadCorpus();
  const clauses = corpus.policies.flatMap((policy) => [...clauseRows(policy).values()]);
  const pairs = (await getCollection('counterparts')).map(({ data: { id: _, ...pair } }) => pair);
  const facts = await loadFacts();
  const figures = figureRows(facts);
  const supports = supportRows(facts);
  const topics = inOrder(await getCollection('topics'));
  const units = inOrder(await getCollection('units'));
  return [
    table({
      name: 'policies',
      title: '文件',
      description: '每个文件一行：标题、发文机关、字号、日期、期限与所据文本。',
      shape: PolicyRow,
      rows: policyRows(corpus),
    }),
    table({
      name: 'clauses',
      title: '条文',
      description: '每条一行：类别、序号、标题、全文、分句、责任单位、主题。',
      shape: ClauseRow,
      rows: clauses,
      sheet: sheetOf(clauseColumns, clauses),
    }),
    table({
      name: 'counterparts',
      title: '对应关系',
      description: '各市条文的对应，每对一次，带关系与理由，细到句；CSV 每行一对句子。',
      shape: CounterpartRow,
      rows: pairs,
      sheet: sheetOf(sentencePairColumns, sentencePairRows(pairs)),
    }),
    table({
      name: 'figures',
      title: '数字',
      description: '文件定下的每个数字：指标、数值、比较、基数、时限，带引文。',
      shape: FigureRow,
      rows: figures,
      sheet: sheetOf(figureColumns, figures),
    }),
    table({
      name: 'supports',
      title: '支持',
      description: '给企业的每项支持：方式、对象、金额、条件，带引文。',
      shape: SupportRow,
      rows: supports,
      sheet: sheetOf(supportColumns, supports),
    }),
    table({
      name: 'numerals',
      title: '数字的归类',
      description: '文本里的每一个数字各归何类。',
      shape: NumeralRow,
      rows: numeralRows(facts),
    }),
    table({
      name: 'terms',
      title: '术语',
      description: '术语、写法、编者解释与每处出处。',
      shape: TermRow,
      rows: termRows(facts),
    }),
    table({
      name: 'synonyms',
      title: '近义词',
      description: '检索时互相提示的词，每组一行；是否相近由编者判断。',
      shape: SynonymRow,
      rows: (await getCollection('synonyms')).map(({ data }) => data),
    }),
    table({ name: 'topics', title: '主题', description: '主题与归类标准。', shape: TopicRow, rows: topics }),
    table({
      name: 'units',
      title: '责任单位',
      description: '责任单位与各文件中的名称。',
      shape: UnitRow,
      rows: units,
      sheet: sheetOf(unitColumns, units),
    }),
  ];
}
