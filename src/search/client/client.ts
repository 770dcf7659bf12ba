import { scriptAddress } from '../../ui/trusted.ts';
import type { SearchApi } from '../worker/api.ts';
import { callWorker } from '../worker/messages.ts';
import workerAddress from '../worker/worker.ts?worker&url';

let api: SearchApi | undefined;

/** Search, in a worker that starts on the first call. */
export function searchApi(): SearchApi {
  api ??= callWorker(new Worker(scriptAddress(workerAddress), { type: 'module' }), () => {
    api = undefined;
  });
  return api;
}
