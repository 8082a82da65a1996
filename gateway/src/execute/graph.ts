import { createContext, type GraphClient, type RequestContext, type Runtime } from '@guardian/platform/subgraph';
import type { FormattedExecutionResult } from 'graphql';
import { type Door, openDoor } from '../admission/admit-operation.ts';
import { execute } from '../executor/index.ts';
import { type OperationRequest, openPipeline, type Pipeline } from '../pipeline/pipeline.ts';
import { referenceExecute } from '../pipeline/reference.ts';
import { answerOperation } from './answer-operation.ts';
import type { Source } from './source.ts';
import type { LoadedSupergraph } from './supergraph.ts';

/** The federated graph: queries and mutations, for every way in. Subscriptions are the live room's. */
export interface Graph {
  supergraph: LoadedSupergraph;
  sources: ReadonlyMap<string, Source>;
  pipeline: Pipeline;
  /** Executes a query or mutation. Never rejects: errors are in the result, as the client may see them. */
  execute(operation: OperationRequest, ctx: RequestContext, door?: Door): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}

export async function openGraph(
  supergraph: LoadedSupergraph,
  sources: ReadonlyMap<string, Source>,
  runtime: Runtime,
): Promise<Graph> {
  for (const [, name] of supergraph.sdl.matchAll(/@join__graph\(name: "([^"]+)"/g)) {
    if (!sources.has(name ?? '')) throw new Error(`The supergraph names the subgraph "${name}", which is not mounted.`);
  }
  const executor = runtime.environment.executor === 'apollo' ? referenceExecute : execute;
  const pipeline = openPipeline({ supergraph, sources, execute: executor });
  return {
    supergraph,
    sources,
    pipeline,
    execute: (request, ctx, door = openDoor) => answerOperation(runtime, pipeline, request, ctx, door),
    stop: async () => {},
  };
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
