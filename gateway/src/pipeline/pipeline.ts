import { performance } from 'node:perf_hooks';
import type { QueryPlan } from '@apollo/query-planner';
import { span } from '@guardian/platform/telemetry';
import { type DocumentNode, type ExecutionResult, GraphQLError, parse, type Token } from 'graphql';
import { defaultSizeLimits, type SizeLimits } from '../admission/operation-limits.ts';
import { variableRefusal } from '../admission/variable-limits.ts';
import { coded } from '../execute/coded.ts';
import type { LoadedSupergraph } from '../execute/supergraph.ts';
import { DataText, type Execution, executeIncrementally, execute as executeWhole } from '../executor/index.ts';
import { variableErrors } from '../executor/variable-errors.ts';
import { actualCost } from './cost/actual.ts';
import { termValue } from './cost/term.ts';
import { readWeights } from './cost/weights.ts';
import { type KnownOperation, knowOperation, type Rulebook } from './known-operation.ts';
import { OperationRefused } from './operation-refused.ts';
import { withCode } from './parse-operation.ts';
import { type PersistedDocuments, persistedDocuments } from './persisted-documents.ts';
import { observePlanCache, planCacheCounts, planDuration } from './plan-cache-metrics.ts';
import { openPlanner } from './planner.ts';
import { segmentedCache } from './segmented-cache.ts';

/** What a client asks for, whatever way it came. */
export interface OperationRequest {
  /** Empty where the document is named: by `documentId`, or by its hash in `extensions.persistedQuery`. */
  query: string;
  /** By which it was registered. */
  documentId?: string | null | undefined;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  extensions?: Record<string, unknown> | null | undefined;
}

/** From the text of an operation to its result, over one supergraph. Knows nobody's rights: those are the caller's to look at. */
export interface Pipeline {
  readonly supergraph: LoadedSupergraph;
  /** Documents that clients name by their hash. */
  readonly documents: PersistedDocuments;
  /** The operation that a request means, checked once and then known. Throws OperationRefused. */
  operationFor(request: OperationRequest): KnownOperation;
  /**
   * What the operation may cost at most with these variables. Throws OperationRefused for variables that do not fit, and
   * for more than an operation may cost.
   */
  estimate(known: KnownOperation, variables: Record<string, unknown>): number;
  /** Plans once, executes. Call `estimate` first. Throws OperationRefused for what takes too long to plan. */
  execute(
    known: KnownOperation,
    variables: Record<string, unknown>,
    ctx: Execution['ctx'],
    form?: Pick<Execution, 'asText'>,
  ): Promise<ExecutionResult>;
  /** The same, part by part where the operation has `@defer`. */
  executeIncrementally(
    known: KnownOperation,
    variables: Record<string, unknown>,
    ctx: Execution['ctx'],
  ): ReturnType<typeof executeIncrementally>;
  /** The plan, made in a thread when it is asked for the first time. Throws OperationRefused. */
  planFor(known: KnownOperation): Promise<QueryPlan>;
  /** What an answer cost in truth; its data may be text. */
  actual(known: KnownOperation, data: unknown): number;
  readonly limits: OperationLimits;
  /** Another pipeline takes its place: its thread ends when nothing waits for it. */
  retire(): void;
  close(): Promise<void>;
}

export interface OperationLimits {
  /** What one operation may cost; Infinity where nothing is to be counted. */
  maxCost: number;
  /** Length of a list of which the schema says nothing. */
  listSize: number;
  /** The longest page that may be asked for, where `@listSize` names the argument; null for any. */
  maxPage: number | null;
  size: SizeLimits;
  /** Milliseconds that making a plan may take. */
  planTime: number;
}

/** For the product; the caps of its pages are the same in its resolvers. */
export const defaultLimits: OperationLimits = {
  maxCost: 20_000,
  listSize: 10,
  maxPage: 100,
  size: defaultSizeLimits,
  planTime: 2_000,
};

export interface PipelineOptions {
  supergraph: LoadedSupergraph;
  sources: Execution['sources'];
  /** Kept from one supergraph to the next. */
  documents?: PersistedDocuments;
  /** What runs a plan: ours, or the reference. */
  execute: (execution: Execution) => Promise<ExecutionResult>;
  limits?: OperationLimits;
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

export function openPipeline(options: PipelineOptions): Pipeline {
  const { supergraph, sources, execute, limits = defaultLimits, room = 64_000_000 } = options;
  const documents = options.documents ?? persistedDocuments();
  const { schema, sdl } = supergraph;
  const rulebook: Rulebook = {
    schema,
    weights: readWeights(parse(sdl, { noLocation: true })),
    cost: limits.maxCost === Infinity ? null : limits,
    size: limits.size,
  };
  const planner = openPlanner({ supergraphSdl: sdl, timeLimit: limits.planTime });
  const known = segmentedCache<KnownOperation | OperationRefused>(room, () => {
    planCacheCounts.evictions += 1;
  });
  const stopObserving = observePlanCache(known);
  const keyOf = (text: string, name: string | undefined) => (name === undefined ? text : `${name}\n${text}`);

  async function makePlan(operation: KnownOperation): Promise<QueryPlan> {
    const { document, operationName, text, fields } = operation;
    const key = keyOf(text, operationName);
    const started = performance.now();
    const took = (outcome: string) => planDuration.record(performance.now() - started, { outcome });
    try {
      const { plan, size } = await span('gateway.plan', {}, () => planner.plan({ text, operationName, fields }));
      took('planned');
      operation.made = plan;
      known.set(key, operation, sizeOf(document) + size * planBytes);
      return plan;
    } catch (error) {
      took('refused');
      operation.plan = null;
      if (!(error instanceof GraphQLError)) throw error;
      const refused = new OperationRefused([error]);
      // It would take as long the next time.
      if (error.extensions.code === 'OPERATION_TOO_COMPLEX') known.set(key, refused, text.length * refusalBytes);
      throw refused;
    }
  }

  const pipeline: Pipeline = {
    supergraph,
    documents,
    limits,
    operationFor({ query, operationName }) {
      const name = operationName ?? undefined;
      const key = keyOf(query, name);
      const found = known.get(key);
      if (found instanceof OperationRefused) throw found;
      if (found !== undefined) return found;
      try {
        const fresh = knowOperation(rulebook, query, name);
        known.set(key, fresh, sizeOf(fresh.document));
        return fresh;
      } catch (error) {
        if (error instanceof OperationRefused) known.set(key, error, query.length * refusalBytes);
        throw error;
      }
    },
    estimate({ operation, estimate }, variables) {
      const endless = variableRefusal(variables);
      if (endless !== null) throw new OperationRefused([endless]);
      const wrong = variableErrors(schema, operation, variables);
      if (wrong.length > 0) throw new OperationRefused(wrong.map((error) => withCode(error, 'BAD_USER_INPUT')));
      const cost = termValue(estimate, variables);
      if (cost <= limits.maxCost) return cost;
      const message = `The operation may cost ${cost}, and at most ${limits.maxCost} is allowed. Ask for shorter pages, or split it.`;
      throw new OperationRefused([coded('OPERATION_TOO_COSTLY', message, { estimated: cost, max: limits.maxCost })]);
    },
    planFor(operation) {
      if (operation.plan !== null) planCacheCounts.hits += 1;
      else {
        planCacheCounts.misses += 1;
        operation.plan = makePlan(operation);
      }
      return operation.plan;
    },
    async execute(operation, variables, ctx, form) {
      const plan = await pipeline.planFor(operation);
      const { document, operationName } = operation;
      return execute({ plan, document, operationName, variables, ctx, sources, supergraph, asText: form?.asText });
    },
    async executeIncrementally(operation, variables, ctx) {
      // The reference knows no parts.
      if (execute !== executeWhole) return pipeline.execute(operation, variables, ctx);
      const plan = await pipeline.planFor(operation);
      const { document, operationName } = operation;
      return executeIncrementally({ plan, document, operationName, variables, ctx, sources, supergraph });
    },
    actual: ({ document, operation }, data) =>
      actualCost(schema, rulebook.weights, document, operation, data instanceof DataText ? data.toJSON() : data),
    retire() {
      stopObserving();
      planner.retire();
    },
    close() {
      stopObserving();
      return planner.close();
    },
  };
  return pipeline;
}

function sizeOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token: Token | null = loc?.startToken ?? null; token !== null; token = token.next) tokens++;
  return tokens * tokenBytes + (loc?.end ?? 0);
}
