import {
  buildSubgraph,
  executeOperation,
  type RequestContext,
  type Runtime,
  type SubgraphDefinition,
} from '@guardian/platform/subgraph';
import type { Source } from './source.ts';

const cancelled = {
  errors: [{ message: 'Nobody waits for the answer any more.', extensions: { code: 'CANCELLED' } }],
};

/** A subgraph of this process. All fetches of a request share its context, so that its loaders batch across them. */
export function inProcessSource(definition: SubgraphDefinition, runtime: Runtime): Source {
  const schema = buildSubgraph(definition, runtime);
  return {
    execute(operation, ctx) {
      if (ctx.signal?.aborted) return Promise.resolve(cancelled);
      return executeOperation(schema, operation, ctx as RequestContext, runtime.log);
    },
  };
}
