import { describe, expect, test } from 'vitest';
import { answerCalls, callWorker } from './messages.ts';

interface Calculator {
  add(a: number, b: number): Promise<number>;
  fail(): Promise<never>;
}
const CALCULATOR: Calculator = {
  add: (a, b) => Promise.resolve(a + b),
  fail: () => Promise.reject(new Error('out of order')),
};

/** A worker whose two ends are here. */
function connect(): { calculator: Calculator; page: EventTarget; failures: () => number } {
  const [page, scope] = [new EventTarget(), new EventTarget()];
  const end = (own: EventTarget, other: EventTarget): Worker =>
    Object.assign(own, {
      postMessage: (data: unknown) => {
        queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })));
      },
    }) as unknown as Worker;
  let failures = 0;
  answerCalls(end(scope, page), CALCULATOR);
  return {
    calculator: callWorker(end(page, scope), () => {
      failures++;
    }) as unknown as Calculator,
    page,
    failures: () => failures,
  };
}

describe('calls to a worker', () => {
  test('come back with their own answers', async () => {
    const { calculator } = connect();
    expect(await Promise.all([calculator.add(1, 2), calculator.add(3, 4)])).toEqual([3, 7]);
  });

  test('come back with the error that they met', async () => {
    const { calculator } = connect();
    await expect(calculator.fail()).rejects.toThrow('out of order');
    expect(await calculator.add(1, 1)).toBe(2);
  });

  test('fail by name where there is no such method', async () => {
    const { calculator } = connect();
    await expect((calculator as unknown as { subtract(): Promise<number> }).subtract()).rejects.toThrow(
      'no method subtract',
    );
  });

  test('fail when the worker does not start, which is told once', async () => {
    const { calculator, page, failures } = connect();
    const calls = [calculator.add(1, 2), calculator.add(3, 4)];
    page.dispatchEvent(new Event('error'));
    const settled = await Promise.allSettled(calls);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(failures()).toBe(1);
  });
});
