import { expect, test } from 'vitest';
import { keepLoaded } from './loading.ts';

test('loads each thing once, and again what did not arrive', async () => {
  const asked: string[] = [];
  let isDown = true;
  const load = keepLoaded((key) => {
    asked.push(key);
    return isDown ? Promise.reject(new Error('down')) : Promise.resolve(key.length);
  });
  await expect(load('甲')).rejects.toThrow('down');
  isDown = false;
  expect([await load('甲'), await load('甲'), await load('甲乙')]).toEqual([1, 1, 2]);
  expect(asked).toEqual(['甲', '甲', '甲乙']);
});
