import { expect, test } from 'vitest';
import { pictures } from './share-pictures.ts';

const policy = {
  id: 'wenzhou-2023',
  city: 'wenzhou',
  cityName: '温州',
  title: '实施意见全称',
  shortTitle: '实施意见',
  issuer: '温州市人民政府',
  periodLabel: '目标至2025年',
  periodIsOver: true,
  periodCovers: 'targets',
} as const;
const clause = {
  id: 'wenzhou-2023/2-2-5',
  policy: 'wenzhou-2023',
  city: 'wenzhou',
  num: '5.',
  heading: '梯度培育',
  text: '5. 梯度培育。奖励。',
  sentences: [{ text: '奖励。' }],
};

test('a picture says city, policy, clause, what it says, and that its period is over', () => {
  expect(pictures([clause], [policy])).toEqual([
    {
      id: 'wenzhou-2023',
      city: 'wenzhou',
      above: '温州',
      title: '实施意见全称',
      text: '温州市人民政府',
      below: '目标至2025年，目标期已结束',
    },
    {
      id: 'wenzhou-2023/2-2-5',
      city: 'wenzhou',
      above: '温州 · 实施意见',
      title: '5. 梯度培育',
      text: '奖励。',
      below: '目标至2025年，目标期已结束',
    },
  ]);
});

test('text without a heading bears the policy’s title; long text is cut with a mark', () => {
  const [, picture] = pictures(
    [{ ...clause, heading: '', num: '', sentences: [{ text: '长'.repeat(500) }] }],
    [{ ...policy, periodIsOver: false }],
  );
  expect(picture?.title).toBe('实施意见全称');
  expect(picture?.text).toBe(`${'长'.repeat(120)}……`);
  expect(picture?.below).toBe('目标至2025年');
  expect(pictures([], [{ ...policy, periodLabel: '有效期至2025年', periodCovers: 'validity' }])[0]?.below).toBe(
    '有效期至2025年，有效期已过',
  );
});
