import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type ExecutionResult, type GraphQLError, getOperationAST } from 'graphql';
import type { FetchContext, Source } from '../execute/source.ts';
import type { LoadedSupergraph } from '../execute/supergraph.ts';
import type { Completion } from './complete.ts';
import { thrownError } from './fetch-errors.ts';
import { asText, asValues, DataText } from './output.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Run } from './run.ts';
import type { Json, Tree } from './tree.ts';

export interface Execution {
  /** Made for this operation; what is prepared for it is kept as long as the plan. */
  plan: QueryPlan;
  /** Validated. */
  document: DocumentNode;
  operationName?: string | null | undefined;
  /** Checked against their types, as the client sent them. */
  variables?: Record<string, unknown> | null | undefined;
  /** What the subgraphs see of the request. */
  ctx: FetchContext;
  sources: ReadonlyMap<string, Source>;
  supergraph: LoadedSupergraph;
  /** Whoever asks only sends the data on: it may come as `DataText`. */
  asText?: boolean | undefined;
}

const preparations = new WeakMap<QueryPlan, Prepared>();

/**
 * Executes a plan for a query or mutation, and brings the result into the client's shape. Never rejects for what a
 * subgraph does: its errors are the operation's, at their places in the response. Where no subgraph reported anything
 * and yet a value does not fit the API, `extensions.valueCompletion` says so, as Apollo's gateway and router do.
 */
export async function execute(execution: Execution): Promise<ExecutionResult> {
  const variables: Tree = execution.variables ?? {};
  const run: Run = {
    variables,
    ctx: execution.ctx,
    sources: execution.sources,
    root: {},
    errors: [],
    shared: new Set(),
  };
  try {
    const prepared = preparationOf(execution);
    await prepared.run(run);
    return respond(run, prepared, execution.asText === true);
  } catch (error) {
    return { errors: [thrownError(error)] };
  }
}

function preparationOf({ plan, document, operationName, supergraph }: Execution): Prepared {
  const known = preparations.get(plan);
  if (known !== undefined) return known;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The plan is for another document.');
  const prepared = prepare(supergraph, plan, document, operation);
  preparations.set(plan, prepared);
  return prepared;
}

/** Answers introspection within an execution. */
export function introspectionFor(execution: Execution): Completion['introspect'] {
  return (nodes) => preparationOf(execution).introspect(nodes, execution.variables ?? {});
}

function respond({ root, variables, errors, shared }: Run, prepared: Prepared, inText: boolean): ExecutionResult {
  const flaws: GraphQLError[] = [];
  const completion: Completion = {
    path: [],
    errors: flaws,
    shared,
    done: new Map(),
    introspect: (nodes): Json => prepared.introspect(nodes, variables),
  };
  const completed = prepared.complete(variables, inText ? asText : asValues)(root, completion) ?? null;
  const data = inText && completed !== null ? (new DataText(completed) as Json) : completed;
  if (errors.length > 0) return { errors, data };
  // Mostly a consequence of an error that a fetch has reported, which is why they count only when there is none.
  return flaws.length > 0 ? { data, extensions: { valueCompletion: flaws } } : { data };
}
