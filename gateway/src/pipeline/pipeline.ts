import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { span } from '@guardian/platform/telemetry';
import type { DocumentNode, ExecutionResult, Token } from 'graphql';
import type { LoadedSupergraph } from '../execute/supergraph.ts';
import type { Execution } from '../executor/index.ts';
import { variableErrors } from '../executor/variable-errors.ts';
import { type KnownOperation, knowOperation } from './known-operation.ts';
import { OperationRefused } from './operation-refused.ts';
import { withCode } from './parse-operation.ts';
import { segmentedCache } from './segmented-cache.ts';

/** What a client asks for, whatever way it came. */
export interface OperationRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** From the text of an operation to its result, over one supergraph. Knows nobody's rights: those are the caller's to look at. */
export interface Pipeline {
  readonly supergraph: LoadedSupergraph;
  /** The operation that a request means, checked once and then known. Throws OperationRefused. */
  operationFor(request: OperationRequest): KnownOperation;
  /** Plans once, executes. Throws OperationRefused for variables that do not fit. */
  execute(known: KnownOperation, variables: Record<string, unknown>, ctx: Execution['ctx']): Promise<ExecutionResult>;
}

export interface PipelineOptions {
  supergraph: LoadedSupergraph;
  sources: Execution['sources'];
  /** What runs a plan: ours, or the reference. */
  execute: (execution: Execution) => Promise<ExecutionResult>;
  /** Bytes, estimated, of what is kept of operations: documents, plans, refusals. */
  room?: number;
}

/**
 * Bytes, measured on the heap: a syntax tree takes about 490 for each token where tokens are short and less where they are
 * long; a plan and what is prepared from it take about 11 for each character of its JSON.
 */
const tokenBytes = 490;
const planBytes = 11;
/** Of a document that was refused: its errors point into it. */
const refusalBytes = 250;

export function openPipeline({ supergraph, sources, execute, room = 64_000_000 }: PipelineOptions): Pipeline {
  const known = segmentedCache<KnownOperation | OperationRefused>(room);
  const keyOf = (text: string, name: string | undefined) => (name === undefined ? text : `${name}\n${text}`);

  async function plan(operation: KnownOperation): Promise<QueryPlan> {
    const { document, operationName, text } = operation;
    const made = await span('gateway.plan', {}, async () =>
      supergraph.planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema, document, { operationName })),
    );
    const size = sizeOf(document) + JSON.stringify(made).length * planBytes;
    known.set(keyOf(text, operationName), operation, size);
    return made;
  }

  return {
    supergraph,
    operationFor({ query, operationName }) {
      const name = operationName ?? undefined;
      const key = keyOf(query, name);
      const found = known.get(key);
      if (found instanceof OperationRefused) throw found;
      if (found !== undefined) return found;
      try {
        const fresh = knowOperation(supergraph.schema, query, name);
        known.set(key, fresh, sizeOf(fresh.document));
        return fresh;
      } catch (error) {
        if (error instanceof OperationRefused) known.set(key, error, query.length * refusalBytes);
        throw error;
      }
    },
    async execute(operation, variables, ctx) {
      const { document, operationName } = operation;
      const wrong = variableErrors(supergraph.schema, operation.operation, variables);
      if (wrong.length > 0) throw new OperationRefused(wrong.map((error) => withCode(error, 'BAD_USER_INPUT')));
      operation.plan ??= plan(operation);
      const planning = operation.plan;
      const made = await planning.catch((error: unknown) => {
        if (operation.plan === planning) operation.plan = null;
        throw error;
      });
      return execute({ plan: made, document, operationName, variables, ctx, sources, supergraph });
    },
  };
}

function sizeOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token: Token | null = loc?.startToken ?? null; token !== null; token = token.next) tokens++;
  return tokens * tokenBytes + (loc?.end ?? 0);
}
