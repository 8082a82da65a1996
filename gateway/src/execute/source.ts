import { performance } from 'node:perf_hooks';
import type { GraphQLDataSource } from '@apollo/gateway';
import {
  buildSubgraph,
  executeOperation,
  type RequestContext,
  type Runtime,
  type SubgraphDefinition,
  type SubgraphOperation,
} from '@guardian/platform/subgraph';
import { metrics } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';

/** Where fetches for one subgraph go. Whether that is this process or another makes no difference to the caller. */
export interface Source {
  execute(operation: SubgraphOperation, ctx: RequestContext): Promise<FormattedExecutionResult>;
  /** Whether it would answer now; absent where there is nothing between. */
  isReady?(): Promise<boolean>;
}

/** A subgraph of this process. All fetches of a request share its context, so that its loaders batch across them. */
export function inProcessSource(definition: SubgraphDefinition, runtime: Runtime): Source {
  const schema = buildSubgraph(definition, runtime);
  return { execute: (operation, ctx) => executeOperation(schema, operation, ctx, runtime.log) };
}

const fetches = metrics().meter.createHistogram('guardian_fetch_duration', {
  unit: 'ms',
  description: 'Time of one fetch of a query plan, by subgraph.',
});

/** The same source, with its times counted. */
export function measured(name: string, source: Source): Source {
  return {
    ...source,
    async execute(operation, ctx) {
      const started = performance.now();
      try {
        return await source.execute(operation, ctx);
      } finally {
        fetches.record(performance.now() - started, { subgraph: name });
      }
    },
  };
}

/** The source in the form that Apollo's executor asks for. */
export function dataSource(source: Source): GraphQLDataSource {
  return {
    async process({ request, context }) {
      const { query, operationName, variables } = request;
      const result = await source.execute(
        { query: query ?? '', operationName, variables },
        (context as GatewayContext).ctx,
      );
      return result as Awaited<ReturnType<GraphQLDataSource['process']>>;
    },
  };
}
