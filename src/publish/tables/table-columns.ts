import type { Cell } from '../../ui/csv.ts';
import type { FigureRow, SupportRow } from './fact-rows.ts';
import type { ClauseRow, CounterpartRow, UnitRow } from './rows.ts';

/** A column: its name, what it holds in words, its type in Frictionless Table Schema, and its value in a row. */
export interface Column<Row> {
  name: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  value: (row: Row) => Cell;
}

/** Joins several values in a cell; texts hold no vertical bar. */
const many = (values: readonly string[]): string => values.join('|');

export const clauseColumns: readonly Column<ClauseRow>[] = [
  { name: 'id', type: 'string', description: '条文编号', value: ({ id }) => id },
  { name: 'policy', type: 'string', description: '文件编号', value: ({ policy }) => policy },
  { name: 'city', type: 'string', description: '城市编号', value: ({ city }) => city },
  { name: 'kind', type: 'string', description: '类别', value: ({ kind }) => kind },
  { name: 'num', type: 'string', description: '序号，照原文', value: ({ num }) => num },
  { name: 'heading', type: 'string', description: '标题', value: ({ heading }) => heading },
  { name: 'sentences', type: 'integer', description: '句数', value: ({ sentences }) => sentences.length },
  {
    name: 'lead_units',
    type: 'string',
    description: '牵头单位，以 | 分隔',
    value: ({ units }) => many(namesOf(units, 'lead')),
  },
  {
    name: 'responsible_units',
    type: 'string',
    description: '责任单位，以 | 分隔',
    value: ({ units }) => many(namesOf(units, 'responsible')),
  },
  { name: 'topics', type: 'string', description: '主题编号，以 | 分隔', value: ({ topics }) => many(topics) },
  { name: 'text', type: 'string', description: '全文', value: ({ text }) => text },
  { name: 'url', type: 'string', description: '网页地址，自站点根目录起', value: ({ url }) => url },
];

const namesOf = (units: ClauseRow['units'], role: string): string[] => [
  ...new Set(units.filter((unit) => unit.role === role).map(({ name }) => name)),
];

export const unitColumns: readonly Column<UnitRow>[] = [
  { name: 'id', type: 'string', description: '单位编号', value: ({ id }) => id },
  { name: 'label', type: 'string', description: '通用名称', value: ({ label }) => label },
  { name: 'names', type: 'string', description: '各文件中写的名称，以 | 分隔', value: ({ names }) => many(names) },
  { name: 'aliases', type: 'string', description: '其他写法，以 | 分隔', value: ({ aliases }) => many(aliases) },
  { name: 'note', type: 'string', description: '编者说明', value: ({ note }) => note ?? null },
];

/** A row of counterparts.csv: a pair of sentences with the pair of clauses that it belongs to. */
interface SentencePairRow {
  pair: CounterpartRow;
  /** Missing where clauses are paired as wholes. */
  sentences: CounterpartRow['sentences'][number] | undefined;
}

/** One row for each pair of sentences. */
export function sentencePairRows(pairs: readonly CounterpartRow[]): SentencePairRow[] {
  return pairs.flatMap((pair): SentencePairRow[] =>
    pair.sentences.length === 0
      ? [{ pair, sentences: undefined }]
      : pair.sentences.map((sentences) => ({ pair, sentences })),
  );
}

export const sentencePairColumns: readonly Column<SentencePairRow>[] = [
  { name: 'source', type: 'string', description: '一方的条文编号', value: ({ pair }) => pair.source },
  { name: 'target', type: 'string', description: '另一方的条文编号', value: ({ pair }) => pair.target },
  { name: 'relation', type: 'string', description: '条与条的关系', value: ({ pair }) => pair.relation },
  { name: 'note', type: 'string', description: '条与条的理由', value: ({ pair }) => pair.note },
  {
    name: 'source_sentence',
    type: 'string',
    description: '一方的句号',
    value: ({ sentences }) => sentences?.source ?? null,
  },
  {
    name: 'target_sentence',
    type: 'string',
    description: '另一方的句号',
    value: ({ sentences }) => sentences?.target ?? null,
  },
  {
    name: 'sentence_relation',
    type: 'string',
    description: '句与句的关系',
    value: ({ sentences }) => sentences?.relation ?? null,
  },
  {
    name: 'sentence_note',
    type: 'string',
    description: '句与句的理由',
    value: ({ sentences }) => sentences?.note ?? null,
  },
  {
    name: 'differs',
    type: 'string',
    description: '两句不同之处，以 | 分隔',
    value: ({ sentences }) => many(sentences?.differs ?? []),
  },
];

export const figureColumns: readonly Column<FigureRow>[] = [
  { name: 'id', type: 'string', description: '数字编号', value: ({ id }) => id },
  { name: 'city', type: 'string', description: '城市编号', value: ({ city }) => city },
  { name: 'clause', type: 'string', description: '条文编号', value: ({ clause }) => clause },
  { name: 'sentence', type: 'string', description: '句号', value: ({ sentence }) => sentence },
  { name: 'role', type: 'string', description: '类别', value: ({ role }) => role },
  { name: 'metric', type: 'string', description: '指标编号', value: ({ metric }) => metric },
  { name: 'metric_label', type: 'string', description: '指标名称', value: ({ metricLabel }) => metricLabel },
  { name: 'printed', type: 'string', description: '原文的写法', value: ({ printed }) => printed },
  { name: 'value', type: 'number', description: '数值，按基本单位', value: ({ value }) => value },
  { name: 'unit', type: 'string', description: '单位', value: ({ unit }) => unit },
  { name: 'comparator', type: 'string', description: '比较', value: ({ comparator }) => comparator },
  { name: 'base', type: 'string', description: '基数', value: ({ base }) => base },
  { name: 'base_quote', type: 'string', description: '表示基数的原文', value: ({ baseQuote }) => baseQuote },
  { name: 'deadline', type: 'string', description: '时限', value: ({ deadline }) => deadline },
  { name: 'quote', type: 'string', description: '引文', value: ({ quote }) => quote },
  { name: 'url', type: 'string', description: '网页地址，自站点根目录起', value: ({ url }) => url },
];

export const supportColumns: readonly Column<SupportRow>[] = [
  { name: 'id', type: 'string', description: '支持编号', value: ({ id }) => id },
  { name: 'city', type: 'string', description: '城市编号', value: ({ city }) => city },
  { name: 'clause', type: 'string', description: '条文编号', value: ({ clause }) => clause },
  { name: 'sentence', type: 'string', description: '句号', value: ({ sentence }) => sentence },
  { name: 'instrument', type: 'string', description: '方式', value: ({ instrument }) => instrument },
  { name: 'title', type: 'string', description: '名称（编者所拟）', value: ({ title }) => title },
  { name: 'amount', type: 'number', description: '金额，元', value: ({ amount }) => amount },
  {
    name: 'amount_quote',
    type: 'string',
    description: '表示金额的原文',
    value: ({ quotes }) => quotes['amount'] ?? null,
  },
  { name: 'beneficiary', type: 'string', description: '对象，逐字', value: ({ beneficiary }) => beneficiary },
  { name: 'condition', type: 'string', description: '条件，逐字', value: ({ condition }) => condition },
  { name: 'quote', type: 'string', description: '引文', value: ({ quotes }) => quotes['support'] ?? '' },
  { name: 'needs', type: 'string', description: '处境，以 | 分隔', value: ({ needs }) => many(needs) },
  { name: 'stages', type: 'string', description: '阶段，以 | 分隔', value: ({ stages }) => many(stages) },
  { name: 'url', type: 'string', description: '网页地址，自站点根目录起', value: ({ url }) => url },
];
