import { describe, expect, test } from 'vitest';
import { readReference } from './reference.ts';

describe('readReference', () => {
  test.each([
    ['温州5', '温州', 5],
    ['温州市第22条', '温州', 22],
    ['绍兴措施12', '绍兴', 12],
    ['18', '', 18],
    ['第18条', '', 18],
    ['18.', '', 18],
    ['第十八条', '', 18],
    ['温州第二十条', '温州', 20],
    ['措施五', '', 5],
  ])('reads %s', (typed, city, number) => {
    expect(readReference(typed)).toEqual({ city, number });
  });

  test.each(['', '担保', '三', '二十', '2023年', '1000万', '1+14', '第条', '5000'])(
    'takes %s for no clause',
    (typed) => {
      expect(readReference(typed)).toBeNull();
    },
  );
});
