import type { Principal } from '@guardian/platform/access';
import { OperationHistory, usageSignal } from '@guardian/platform/history';
import { createContext, type GraphClient, type RequestContext, type Runtime } from '@guardian/platform/subgraph';
import type { FormattedExecutionResult } from 'graphql';
import { type Door, openDoor } from '../admission/admit-operation.ts';
import { trustedOperation } from '../admission/trusted-operations.ts';
import { execute } from '../executor/index.ts';
import type { KnownOperation } from '../pipeline/known-operation.ts';
import { persistedDocuments } from '../pipeline/persisted-documents.ts';
import {
  defaultLimits,
  type OperationLimits,
  type OperationRequest,
  openPipeline,
  type Pipeline,
} from '../pipeline/pipeline.ts';
import { referenceExecute } from '../pipeline/reference.ts';
import { type AnswerRuntime, answerIncrementally, answerOperation } from './answer-operation.ts';
import type { Answered } from './answered.ts';
import type { Source } from './source.ts';
import { summariseOperation } from './summarise-operation.ts';
import { type LoadedSupergraph, loadSupergraph } from './supergraph.ts';

/** The federated graph: queries and mutations, for every way in. Subscriptions are the live room's. */
export interface Graph {
  readonly supergraph: LoadedSupergraph;
  readonly sources: ReadonlyMap<string, Source>;
  readonly pipeline: Pipeline;
  /**
   * Goes on with another supergraph. What runs already ends with the one it began with. Throws for SDL that is no supergraph, or
   * names a subgraph that is not mounted; then the present one stays.
   */
  load(sdl: string): void;
  /** Calls back after another supergraph was loaded. */
  onLoad(listener: () => void): void;
  /** The request with its document, as far as the principal may have it executed. Throws what keeps it from that. */
  trusted(request: OperationRequest, principal: Principal): Promise<OperationRequest>;
  /** Executes a query or mutation. Never rejects: errors are in the result, as the client may see them. */
  execute(operation: OperationRequest, ctx: RequestContext, door?: Door): Promise<FormattedExecutionResult>;
  /** The same, part by part where the operation has `@defer`. */
  executeIncrementally(operation: OperationRequest, ctx: RequestContext, door?: Door): Promise<Answered>;
  /** Who executes which operations. */
  readonly history: OperationHistory;
  stop(): Promise<void>;
}

export async function openGraph(
  supergraph: LoadedSupergraph,
  sources: ReadonlyMap<string, Source>,
  runtime: Runtime,
  limits: OperationLimits = defaultLimits,
): Promise<Graph> {
  const executor = runtime.environment.executor === 'apollo' ? referenceExecute : execute;
  const documents = persistedDocuments();
  const listeners = new Set<() => void>();
  const open = (supergraph: LoadedSupergraph): Pipeline => {
    for (const [, name] of supergraph.sdl.matchAll(/@join__graph\(name: "([^"]+)"/g)) {
      if (!sources.has(name ?? ''))
        throw new Error(`The supergraph names the subgraph "${name}", which is not mounted.`);
    }
    return openPipeline({ supergraph, sources, execute: executor, documents, limits });
  };
  let pipeline = open(supergraph);
  const history = new OperationHistory(
    runtime.database,
    runtime.log,
    (operation) => summariseOperation(pipeline.supergraph.schema, operation as KnownOperation),
    (organizationId) => {
      const told = runtime.signals.publish(usageSignal, organizationId, { writtenAt: new Date().toISOString() });
      told.catch((error: unknown) => runtime.log.warn({ err: error }, 'nobody was told that usage was written down'));
    },
  );
  const answering: AnswerRuntime = { ...runtime, history };
  return {
    get supergraph() {
      return pipeline.supergraph;
    },
    sources,
    history,
    get pipeline() {
      return pipeline;
    },
    load(sdl) {
      const previous = pipeline;
      pipeline = open(loadSupergraph(sdl));
      previous.retire();
      for (const listener of listeners) listener();
    },
    onLoad: (listener) => void listeners.add(listener),
    trusted: (request, principal) => trustedOperation(runtime, pipeline, request, principal),
    execute: (request, ctx, door = openDoor) => answerOperation(answering, pipeline, request, ctx, door),
    executeIncrementally: (request, ctx, door = openDoor) =>
      answerIncrementally(answering, pipeline, request, ctx, door),
    async stop() {
      await history.close();
      await pipeline.close();
    },
  };
}

/** Workflow nodes and the command line, as the history calls them. */
const inside: Door = { ...openDoor, client: { name: 'guardian', version: '' } };

/** The graph for code of this process that acts as a principal: workflow nodes, command line. */
export function graphClient(graph: Graph, runtime: Runtime): GraphClient {
  return {
    async execute({ principal, query, variables, idempotencyKey }) {
      const ctx = await createContext(runtime, { principal, idempotencyKey: idempotencyKey ?? null });
      return (await graph.execute({ query, variables }, ctx, inside)) as Awaited<ReturnType<GraphClient['execute']>>;
    },
  };
}
