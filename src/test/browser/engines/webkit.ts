import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../../../scripts/io/serve.ts';
import type { WebKit } from '../../../../scripts/io/browser.ts';
import { HEIGHT, type StartEngine } from './engine.ts';

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

/** Asks a WebDriver (W3C) for something. */
function askAt(origin: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(`${origin}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

/** Starts a screen; says by which name programs find it. e.g. ":99" */
async function startScreen(command: string): Promise<{ screen: ChildProcess; display: string }> {
  const args = ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const screen = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = (await once(screen.stdout, 'data')) as [Buffer];
  return { screen, display: `:${String(number).trim()}` };
}

/** Starts the driver and waits until it answers. */
async function startDriver(command: string, display: string): Promise<{ driver: ChildProcess; ask: Ask }> {
  const port = await freePort();
  // A sandbox needs rights that a container does not give.
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driver = spawn(command, [`--port=${port}`], { stdio: 'ignore', env });
  const ask = askAt(`http://127.0.0.1:${port}`);
  for (let left = 100; left > 0; left--) {
    const isReady = await ask('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isReady) return { driver, ask };
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${command} does not answer`);
}

/** The WebKit of GTK. Its window has a least width, about 450 pixels. */
export function startWebKit(webkit: WebKit): StartEngine {
  return async (theme) => {
    const { screen, display } = await startScreen(webkit.screen);
    const { driver, ask } = await startDriver(webkit.driver, display);
    const args = ['--automation', ...(theme === 'dark' ? ['--dark-mode'] : [])];
    const options = { 'webkitgtk:browserOptions': { binary: webkit.browser, args } };
    const session = (await ask('POST', '/session', { capabilities: { alwaysMatch: options } })) as {
      sessionId: string;
      capabilities: { browserVersion: string };
    };
    const own = `/session/${session.sessionId}`;
    return {
      version: session.capabilities.browserVersion,
      faults: [],
      async open(url, width) {
        await ask('POST', `${own}/window/rect`, { x: 0, y: 0, width, height: HEIGHT });
        await ask('POST', `${own}/url`, { url });
      },
      evaluate: (expression) => ask('POST', `${own}/execute/sync`, { script: `return ${expression}`, args: [] }),
      screenshot: async () => Buffer.from(String(await ask('GET', `${own}/screenshot`)), 'base64'),
      async close() {
        await ask('DELETE', own);
        driver.kill();
        screen.kill();
      },
    };
  };
}
