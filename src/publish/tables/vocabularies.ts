import { z } from 'zod';
import { Synonyms, TermOccurrence, TermRecord, Topic, Unit } from '../../model/schema.ts';
import { row } from './row.ts';
import { columnsOf, sheetOf, table } from './table.ts';

const order = z.int().nonnegative().describe('排列次序');
const ordered = <Item>(items: readonly Item[]): (Item & { order: number })[] =>
  items.map((item, place) => ({ ...item, order: place }));

export const TermRow = row(TermRecord, {
  id: '术语编号',
  term: '术语',
  variants: '文中的其他写法',
  aliases: '检索时认得的其他写法',
  pinyin: '拼音',
  explanation: '解释，由编者撰写',
  kind: '种类',
  confidence: 'high 通行含义、text-only 只能据文本解释',
  occurrences: z
    .array(
      row(TermOccurrence, {
        clause: '条文编号',
        sentence: '所在：句号，或 heading 等',
        start: '起始位置，从 0 起按 UTF-16 计',
        form: '此处的写法',
      }),
    )
    .describe('每处出处'),
});
export type TermRow = z.infer<typeof TermRow>;

export const terms = table({
  name: 'terms',
  title: '术语',
  description: '术语、写法、编者解释与每处出处。',
  shape: TermRow,
  rows: ({ facts }) => facts.terms,
});

export const SynonymRow = row(Synonyms, { id: '编号', words: '意思相近的词', note: '理由，由编者撰写' });
export type SynonymRow = z.infer<typeof SynonymRow>;

export const synonyms = table({
  name: 'synonyms',
  title: '近义词',
  description: '检索时互相提示的词，每组一行；是否相近由编者判断。',
  shape: SynonymRow,
  rows: (sources) => sources.synonyms,
});

export const TopicRow = row(Topic, { id: '主题编号', label: '名称', criterion: '归类标准', order });
export type TopicRow = z.infer<typeof TopicRow>;

export const topics = table({
  name: 'topics',
  title: '主题',
  description: '主题与归类标准。',
  shape: TopicRow,
  rows: (sources) => ordered(sources.topics),
});

export const UnitRow = row(Unit, {
  id: '单位编号',
  label: '通用名称（编者所拟）',
  names: '各文件中写的名称',
  aliases: z.array(z.string()).describe('检索时认得的其他写法'),
  note: '编者说明',
  order,
});
export type UnitRow = z.infer<typeof UnitRow>;

export const units = table({
  name: 'units',
  title: '责任单位',
  description: '责任单位与各文件中的名称。',
  shape: UnitRow,
  rows: ({ facts }) => ordered(facts.units),
  sheet: (rows) =>
    sheetOf(columnsOf(UnitRow, ['id', ['label', '通用名称'], 'names', ['aliases', '其他写法'], 'note']), rows),
});
