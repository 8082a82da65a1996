import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { createContext, type GraphClient, type RequestContext, type Runtime } from '@guardian/platform/subgraph';
import { span } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult } from 'graphql';
import { documentLimits } from '../admission/document-limits.ts';
import { maxTokens } from '../admission/operation-limits.ts';
import { plannedGateway } from '../executor/index.ts';
import { clientError } from './coded.ts';
import type { GatewayContext } from './gateway-context.ts';
import { admissionPlugin, cursorPlugin, trafficPlugin } from './plugins.ts';
import { currentRequestId, inRequest } from './request-scope.ts';
import { dataSource, type Source } from './source.ts';
import type { LoadedSupergraph } from './supergraph.ts';

export interface GraphOperation {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

/** The federated graph: queries and mutations by Apollo Server, for every way in. Subscriptions are the live room's. */
export interface Graph {
  supergraph: LoadedSupergraph;
  sources: ReadonlyMap<string, Source>;
  server: ApolloServer<GatewayContext>;
  /** Executes a query or mutation outside of HTTP. Errors are as the client may see them. */
  execute(operation: GraphOperation, ctx: RequestContext): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}

export async function openGraph(
  supergraph: LoadedSupergraph,
  sources: ReadonlyMap<string, Source>,
  runtime: Runtime,
): Promise<Graph> {
  const log = runtime.log.child({ part: 'graph' }, { level: 'warn' });
  for (const [, name] of supergraph.sdl.matchAll(/@join__graph\(name: "([^"]+)"/g)) sourceOf(sources, name ?? '');
  const gateway =
    runtime.environment.executor === 'apollo'
      ? new ApolloGateway({
          supergraphSdl: supergraph.sdl,
          buildService: ({ name }) => dataSource(sourceOf(sources, name)),
          logger: log,
        })
      : plannedGateway(supergraph, sources);
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger: log,
    introspection: true,
    csrfPrevention: { requestHeaders: ['guardian-csrf', 'apollo-require-preflight', 'x-apollo-operation-name'] },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationRules: [documentLimits],
    plugins: [ApolloServerPluginLandingPageDisabled(), cursorPlugin(runtime), trafficPlugin, admissionPlugin],
    formatError: (_formatted, error) => clientError(error, currentRequestId(), runtime.log),
  });
  await server.start();

  const execute: Graph['execute'] = (operation, ctx) =>
    span('graph.execute', { 'guardian.request_id': ctx.requestId }, async () => {
      const request = {
        query: operation.query,
        ...(operation.operationName ? { operationName: operation.operationName } : {}),
        ...(operation.variables ? { variables: operation.variables } : {}),
      };
      const { body } = await inRequest(ctx.requestId, () =>
        server.executeOperation(request, { contextValue: { ctx, forgeable: false } }),
      );
      if (body.kind !== 'single') throw new Error('Incremental delivery is not offered here.');
      return body.singleResult as FormattedExecutionResult;
    });

  return { supergraph, sources, server, execute, stop: () => server.stop() };
}

/** The graph for code of this process that acts as a principal: workflow nodes, command line. */
export function graphClient(graph: Graph, runtime: Runtime): GraphClient {
  return {
    async execute({ principal, query, variables, idempotencyKey }) {
      const ctx = await createContext(runtime, { principal, idempotencyKey: idempotencyKey ?? null });
      return (await graph.execute({ query, variables }, ctx)) as Awaited<ReturnType<GraphClient['execute']>>;
    },
  };
}

function sourceOf(sources: ReadonlyMap<string, Source>, name: string): Source {
  const source = sources.get(name);
  if (source === undefined) throw new Error(`The supergraph names the subgraph "${name}", which is not mounted.`);
  return source;
}
