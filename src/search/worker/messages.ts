import type { SearchApi } from './api.ts';

/* Calls from the page to the worker and their answers, as messages. */

export interface Call {
  id: number;
  method: string;
  args: unknown[];
}
export type Reply = { id: number; value: unknown } | { id: number; error: string };

type Methods = Record<string, (...args: never[]) => Promise<unknown>>;

/** Answers calls with the methods of an object. */
export function answerCalls(scope: Pick<Worker, 'addEventListener' | 'postMessage'>, methods: object): void {
  scope.addEventListener('message', (event: MessageEvent<Call>) => {
    const { id, method, args } = event.data;
    const call = (methods as Methods)[method];
    const answer = call ? call(...(args as never[])) : Promise.reject(new Error(`no method ${method}`));
    answer.then(
      (value) => {
        scope.postMessage({ id, value } satisfies Reply);
      },
      (error: unknown) => {
        scope.postMessage({ id, error: String(error) } satisfies Reply);
      },
    );
  });
}

/**
 * An object whose methods are called in a worker. A worker that does not start fails every call.
 * @param onFailure told once when that happens, so that another worker can take its place.
 */
export function callWorker(worker: Worker, onFailure: () => void): SearchApi {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let calls = 0;
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    const reply = event.data;
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) call?.reject(new Error(reply.error));
    else call?.resolve(reply.value);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('the search worker did not start'));
    waiting.clear();
    onFailure();
  });
  return new Proxy({} as SearchApi, {
    get:
      (_, method) =>
      (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = ++calls;
          waiting.set(id, { resolve, reject });
          worker.postMessage({ id, method: String(method), args } satisfies Call);
        }),
  });
}
