import { z } from 'zod';
import { CounterpartRecord, SentencePair } from '../../model/schema.ts';
import { row } from './row.ts';
import { inOneCell, LISTED, sheetOf, table, textColumn, type Column } from './table.ts';

export const CounterpartRow = row(CounterpartRecord, {
  source: '一方的条文编号；关系从这一方读起',
  target: '另一方的条文编号',
  relation:
    '关系（SKOS）：closeMatch 内容相近、broadMatch 对方范围更宽、narrowMatch 对方范围更窄、relatedMatch 事项相关',
  note: '理由，由编者撰写',
  basis: 'curated 由人判断，suggested 由程序提示',
  sentences: z
    .array(
      row(SentencePair, {
        source: '一方的句号',
        target: '另一方的句号',
        relation: '句与句的关系',
        note: z.string().describe('理由'),
        differs:
          '两句不同之处：amount 数额、period 期限、base 基数、addressee 对象、instrument 方式、unit 单位、scope 范围、wording 措辞',
      }),
    )
    .describe('句与句的对应'),
});
export type CounterpartRow = z.infer<typeof CounterpartRow>;

/** A row of counterparts.csv: a pair of sentences with the pair of clauses that it belongs to. */
interface SentencePairRow {
  pair: CounterpartRow;
  /** Missing where clauses are paired as wholes. */
  sentences: CounterpartRow['sentences'][number] | undefined;
}

const sentencePairRows = (pair: CounterpartRow): SentencePairRow[] =>
  pair.sentences.length === 0
    ? [{ pair, sentences: undefined }]
    : pair.sentences.map((sentences) => ({ pair, sentences }));

const columns: readonly Column<SentencePairRow>[] = [
  textColumn('source', '一方的条文编号', ({ pair }) => pair.source),
  textColumn('target', '另一方的条文编号', ({ pair }) => pair.target),
  textColumn('relation', '条与条的关系', ({ pair }) => pair.relation),
  textColumn('note', '条与条的理由', ({ pair }) => pair.note),
  textColumn('source_sentence', '一方的句号', ({ sentences }) => sentences?.source ?? null),
  textColumn('target_sentence', '另一方的句号', ({ sentences }) => sentences?.target ?? null),
  textColumn('sentence_relation', '句与句的关系', ({ sentences }) => sentences?.relation ?? null),
  textColumn('sentence_note', '句与句的理由', ({ sentences }) => sentences?.note ?? null),
  textColumn('differs', `两句不同之处${LISTED}`, ({ sentences }) => inOneCell(sentences?.differs ?? [])),
];

export const counterparts = table({
  name: 'counterparts',
  title: '对应关系',
  description: '各市条文的对应，每对一次，带关系与理由，细到句；CSV 每行一对句子。',
  shape: CounterpartRow,
  rows: ({ pairs }) => pairs,
  sheet: (rows) => sheetOf(columns, rows.flatMap(sentencePairRows)),
});
