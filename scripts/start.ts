import { readBase } from '../src/hosting/base.ts';
import { run } from './io/run.ts';
import { createSiteServer, listen, readPort } from './io/serve.ts';

/** Builds the site and serves it until the process is stopped. */
async function start(): Promise<void> {
  const port = readPort(process.env['PORT']);
  const base = readBase(process.env['BASE_PATH']);
  const server = createSiteServer('dist', base);
  await listen(server, port);
  const code = run('node', ['scripts/build/build.ts']);
  if (code !== 0) {
    server.close();
    process.exitCode = code;
    return;
  }
  console.log(`\n对读 is at http://localhost:${port}${base}  (Ctrl-C stops it)`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
