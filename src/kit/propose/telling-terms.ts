import { bigrams, type Weights } from '../suggest/similarity.ts';
import { namesSetOff } from './phrase.ts';

/** Names that are longer say more than a term. */
const LONGEST_NAME = 20;
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/** Words of every policy, which name no matter. */
const COMMON = new Set(
  `
  进一步 同时 当年 实行 实施 明确 开展 建立 健全 完善 加强 推进 推动 支持 鼓励 促进 深化 提升 提高 加快 落实 组织 争取 倡导 做好 强化 营造 优化 加大 发挥 引导 探索 持续
  积极 切实 有效 全面 按照 根据 结合 符合 相关 有关 以及 或者 其中 全市 我市 本市 各类 方面 工作 情况 达到 实现 力争 给予 予以 进行 推行 推广 打造 构建 形成 确保 作用
  重点 任务 年度 企业 单位 部门 其他`
    .trim()
    .split(/\s+/u),
);
/** Neighbours make one term up to this length. e.g. "首贷" + "清单" */
const MAX_JOINED = 8;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The stretches of neighbouring words that name a matter. e.g. "实行季度例会制度" → [["季度", "例会", "制度"]] */
function* stretches(text: string): Generator<string[]> {
  let open: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    if (HAN_WORD.test(segment) && !COMMON.has(segment)) open.push(segment);
    else if (open.length > 0) {
      yield open;
      open = [];
    }
  }
  if (open.length > 0) yield open;
}

/**
 * The most telling terms of a text that another text does not hold, at most `count`: names that are
 * set off, then neighbouring words, then single ones, rare ones first. Empty where it holds them all.
 */
export function missingTerms(text: string, other: string, weights: Weights, count = 3): string[] {
  const words = [...stretches(text)];
  const joined = words
    .flatMap((stretch) => stretch.slice(1).map((word, i) => `${stretch[i] ?? ''}${word}`))
    .filter((term) => term.length <= MAX_JOINED);
  const names = namesSetOff(text)
    .map(({ start, end }) => text.slice(start + 1, end - 1))
    .filter(({ length }) => length > 1 && length <= LONGEST_NAME);
  const chosen: string[] = [];
  for (const term of [...names, ...rarest(joined, weights), ...rarest(words.flat(), weights)]) {
    const overlaps = chosen.some((known) => [...bigrams(term)].some((pair) => known.includes(pair)));
    if (chosen.length < count && !overlaps && !other.includes(term)) chosen.push(term);
  }
  return chosen;
}

/** What a run of characters says, by the rarity of its pairs. */
export function weightOf(run: string, weights: Weights): number {
  return [...bigrams(run)].reduce((sum, pair) => sum + weights(pair), 0);
}

const rarest = (words: readonly string[], weights: Weights): string[] =>
  words.toSorted((a, b) => weightOf(b, weights) - weightOf(a, weights));
