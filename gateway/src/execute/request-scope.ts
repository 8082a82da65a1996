import { AsyncLocalStorage } from 'node:async_hooks';
import { requestId } from '@guardian/platform/telemetry';

const scope = new AsyncLocalStorage<string>();

/** Runs the work so that errors formatted anywhere in it carry the request's id. */
export function inRequest<T>(id: string, work: () => T): T {
  return scope.run(id, work);
}

/** Id of the request that is being worked on; a new one outside of any. */
export function currentRequestId(): string {
  return scope.getStore() ?? requestId();
}
