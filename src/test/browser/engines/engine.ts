/** A browser as the tests of every engine use it. */
export interface Engine {
  /** e.g. "109.0.5412.0" */
  version: string;
  /** Errors of the console and of scripts, where the engine tells them. */
  faults: string[];
  open(url: string, width: number): Promise<void>;
  /** The value of an expression on the page. */
  evaluate(expression: string): Promise<unknown>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts an engine whose reader prefers light or dark pages. */
export type StartEngine = (theme: 'light' | 'dark') => Promise<Engine>;

export const HEIGHT = 900;

/** Calls a function on the page; it can use its arguments and what the page has. */
export function call<Arguments extends unknown[], Result>(
  engine: Engine,
  script: (...given: Arguments) => Result,
  ...given: Arguments
): Promise<Result> {
  return engine.evaluate(`(${String(script)})(...${JSON.stringify(given)})`) as Promise<Result>;
}

const PAUSE = 50;
const PATIENCE = 10_000;

/**
 * Waits until a function on the page gives something that is true.
 * @throws Error after ten seconds, with the function.
 */
export async function until<Arguments extends unknown[]>(
  engine: Engine,
  script: (...given: Arguments) => unknown,
  ...given: Arguments
): Promise<void> {
  const end = Date.now() + PATIENCE;
  const expression = `Boolean((${String(script)})(...${JSON.stringify(given)}))`;
  // A page that is being left has nothing to ask.
  while ((await engine.evaluate(expression).catch(() => false)) !== true) {
    if (Date.now() > end) throw new Error(`never true: ${String(script)} of ${JSON.stringify(given)}`);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
