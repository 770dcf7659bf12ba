import { expect, test } from 'vitest';
import { diskEffects, type Effects } from '../io/effects.ts';
import { drawPictures, openDrawing } from './share-pictures.ts';

const POLICY = {
  id: 'wenzhou-2023',
  city: 'wenzhou',
  cityName: '温州',
  title: '关于创建友好城市的实施意见',
  shortTitle: '实施意见',
  issuer: '温州市人民政府',
  periodLabel: '目标至2025年',
  periodIsOver: true,
};
const CLAUSE = {
  id: 'wenzhou-2023/2-2-5',
  policy: 'wenzhou-2023',
  city: 'wenzhou',
  num: '5.',
  heading: '<b>梯度培育</b>',
  text: '',
  sentences: [{ text: '奖励20万元。'.repeat(60) }],
};

/** Width and height of a PNG stand in its first chunk. */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('a picture is drawn for a policy and for each clause, in the size of link previews', async () => {
  const written = new Map<string, Buffer>();
  const effects: Effects = {
    ...diskEffects,
    readText: (path) =>
      path.startsWith('site/')
        ? JSON.stringify(path.endsWith('policies.json') ? [POLICY] : [CLAUSE])
        : diskEffects.readText(path),
    writeFile: (path, data) => void written.set(path, Buffer.from(data)),
  };
  const drawing = await openDrawing(effects);
  if (!drawing) throw new Error('the test machine has a browser and a Chinese font');
  expect(await drawPictures(effects, 'site', drawing)).toBe(2);
  expect([...written.keys()]).toEqual(['site/share/wenzhou-2023.png', 'site/share/wenzhou-2023/2-2-5.png']);
  for (const png of written.values()) expect(sizeOf(png)).toEqual([1200, 630]);
  expect(new Set([...written.values()].map((png) => png.toString('base64'))).size).toBe(2);
});
