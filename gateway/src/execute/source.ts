import { performance } from 'node:perf_hooks';
import type { GraphQLDataSource } from '@apollo/gateway';
import { isErrorCode } from '@guardian/platform/errors';
import type { SubgraphOperation } from '@guardian/platform/subgraph';
import { markFailed, metrics, SpanKind, span } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';

/** What every fetch of an operation knows of it. Sources know more: who asks, in the words of their gateway. */
export interface FetchContext {
  requestId: string;
  /** Aborted when nobody waits for the operation any more. */
  signal?: AbortSignal | undefined;
}

/** Where fetches for one subgraph go. Whether that is this process or another makes no difference to the caller. */
export interface Source {
  execute(operation: SubgraphOperation, ctx: FetchContext): Promise<FormattedExecutionResult>;
  /** Whether it would answer now; absent where there is nothing between. */
  isReady?(): Promise<boolean>;
  /** Ends its connections. */
  close?(): Promise<void>;
}

const fetches = metrics().meter.createHistogram('guardian_fetch_duration', {
  unit: 'ms',
  description: 'Time of one fetch of a query plan, by subgraph.',
});

const failures = metrics().meter.createCounter('guardian_fetch_errors', {
  description: 'Fetches whose answer had errors, by subgraph and the code of the first.',
});

/** The same source, with its times and errors counted, each fetch in a span. */
export function measured(name: string, source: Source): Source {
  const attributes = { subgraph: name };
  const spanName = `fetch ${name}`;
  const spanAttributes = { 'guardian.subgraph': name };
  const failed = (code: string) => {
    failures.add(1, { subgraph: name, code });
    markFailed(code);
  };
  return {
    ...source,
    execute(operation, ctx) {
      const started = performance.now();
      const took = () => fetches.record(performance.now() - started, attributes);
      const answered = (result: FormattedExecutionResult) => {
        took();
        if (result.errors?.length) failed(knownCode(result.errors[0]?.extensions));
        return result;
      };
      const broken = (error: unknown): never => {
        took();
        failed('INTERNAL');
        throw error;
      };
      // A plan makes a dozen fetches: one promise for each, where an async function would make several.
      const fetched = () => source.execute(operation, ctx).then(answered, broken);
      return span(spanName, spanAttributes, fetched, SpanKind.CLIENT);
    },
  };
}

/** Subgraphs that are not ours give codes of any kind: each would be a series. */
function knownCode(extensions: Record<string, unknown> | undefined): string {
  return isErrorCode(extensions?.code) ? extensions.code : 'OTHER';
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
