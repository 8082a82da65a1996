import type { DeferNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type ExecutionResult, type GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Completion } from '../complete.ts';
import { conditionOf } from '../condition.ts';
import { type Execution, execute, introspectionFor } from '../execute.ts';
import { thrownError } from '../fetch-errors.ts';
import type { Run } from '../run.ts';
import type { Tree } from '../tree.ts';
import { compileParts, type DeferredPart, type Part } from './deferred.ts';
import { type Delivered, nothingDelivered, placesOf, type ResponsePath } from './delivered.ts';

/** One object of an answer that was delivered later than the rest. */
export interface IncrementalItem {
  /** Null when a value of it must not be null, and is. */
  data: Tree | null;
  path: ResponsePath;
  label?: string;
  errors?: readonly GraphQLError[];
  extensions?: Record<string, unknown>;
}

/** The answer without what is deferred. */
export interface InitialResult extends ExecutionResult {
  hasNext: boolean;
}

/** What followed; merged at their paths, the items complete the answer. */
export interface SubsequentResult {
  incremental?: IncrementalItem[];
  hasNext: boolean;
}

export type IncrementalResult = InitialResult | SubsequentResult;

/**
 * Executes a plan part by part, in the form that Apollo's clients and router speak (`deferSpec=20220824`): the first
 * result, then each deferred part when it is there. Gives one result where nothing is deferred. Never rejects for what
 * a subgraph does. Whoever stops reading aborts the signal of the context.
 */
export async function executeIncrementally(
  execution: Execution,
): Promise<ExecutionResult | AsyncGenerator<IncrementalResult, void, void>> {
  const node = deferredNode(execution);
  if (node === null) return execute(execution);
  let part: Part;
  try {
    part = partsOf(execution, node);
  } catch (error) {
    return { errors: [thrownError(error)] };
  }
  return deliver(execution, part);
}

const compiled = new WeakMap<DeferNode, Part>();

function partsOf({ supergraph, document, operationName }: Execution, node: DeferNode): Part {
  const known = compiled.get(node);
  if (known !== undefined) return known;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The plan is for another document.');
  const part = compileParts({ supergraph, operation, document }, node);
  compiled.set(node, part);
  return part;
}

/** The plan's parts, if something is deferred under these variables. */
function deferredNode({ plan, document, operationName, variables }: Execution): DeferNode | null {
  let node: QueryPlan['node'] | PlanNode = plan.node;
  const operation = getOperationAST(document, operationName);
  while (node?.kind === 'Condition' && operation) {
    const name = { kind: Kind.NAME, value: node.condition } as const;
    const holds = conditionOf({ kind: Kind.VARIABLE, name }, operation)(variables ?? {});
    node = holds ? node.ifClause : node.elseClause;
  }
  return node?.kind === 'Defer' ? node : null;
}

interface Delivery {
  execution: Execution;
  root: Tree;
  delivered: Delivered;
  /** What may be sent. */
  ready: IncrementalItem[];
  /** Parts that are not delivered yet, of those whose parent is. */
  open: number;
  wake(): void;
}

async function* deliver(execution: Execution, part: Part): AsyncGenerator<IncrementalResult, void, void> {
  const delivered = nothingDelivered();
  const delivery: Delivery = { execution, root: {}, delivered, ready: [], open: 0, wake: () => {} };
  const { run, deferred } = await start(delivery, part);
  const { data, errors, flaws } = completeObject(delivery, part, run, delivery.root, []);
  delivered.add([], data);
  deliverAll(delivery, deferred);
  const failed = errors.length > 0 ? { errors } : {};
  yield { data, ...failed, ...extensionsOf(errors, flaws), hasNext: delivery.open > 0 };
  while (delivery.open > 0 || delivery.ready.length > 0) {
    await new Promise<void>((resolve) => {
      delivery.wake = resolve;
      if (delivery.ready.length > 0 || delivery.open === 0) resolve();
    });
    const incremental = delivery.ready.splice(0);
    const hasNext = delivery.open > 0;
    if (incremental.length > 0) yield { incremental, hasNext };
    else if (!hasNext) yield { hasNext };
  }
}

/** A part that has run, and those below it, which run. */
interface Started {
  run: Run;
  deferred: [DeferredPart, Promise<Started>][];
}

/** Runs a part. What is deferred below it starts as soon as the fetches are there that it depends on. */
async function start(delivery: Delivery, part: Part): Promise<Started> {
  const { variables, ctx, sources } = delivery.execution;
  const begins: (() => void)[] = [];
  const waiting = part.deferred.map((deferred) => {
    const missing = new Set(deferred.depends);
    const begun = new Promise<void>((resolve) => begins.push(resolve));
    return { deferred, missing, begun };
  });
  const onFetched = (id: string) => {
    for (const [index, { missing }] of waiting.entries())
      if (missing.delete(id) && missing.size === 0) begins[index]?.();
  };
  const run: Run = {
    variables: variables ?? {},
    ctx,
    sources,
    root: delivery.root,
    errors: [],
    shared: new Set(),
    onFetched,
  };
  const running = waiting.map(({ deferred, begun }): [DeferredPart, Promise<Started>] => [
    deferred,
    begun.then(() => start(delivery, deferred)),
  ]);
  await part.run(run);
  for (const begin of begins) begin();
  return { run, deferred: running };
}

function deliverAll(delivery: Delivery, deferred: Started['deferred']): void {
  for (const [part, started] of deferred) {
    delivery.open++;
    void started.then(({ run, deferred: below }) => {
      const items = itemsOf(delivery, part, run);
      for (const { path, data } of items) delivery.delivered.add(path, data);
      delivery.ready.push(...items);
      deliverAll(delivery, below);
      delivery.open--;
      delivery.wake();
    });
  }
}

function itemsOf(delivery: Delivery, part: DeferredPart, run: Run): IncrementalItem[] {
  const { supergraphSchema } = delivery.execution.supergraph;
  const label = part.label === undefined ? {} : { label: part.label };
  const left = new Set(run.errors);
  const items = placesOf(supergraphSchema, delivery.root, part.path).flatMap(([object, path]): IncrementalItem[] => {
    if (!delivery.delivered.has(path)) return [];
    const { data, errors, flaws } = completeObject(delivery, part, run, object, path);
    for (const error of errors) left.delete(error);
    return [{ data, path, ...label, ...(errors.length > 0 ? { errors } : {}), ...extensionsOf(errors, flaws) }];
  });
  // An error that is about no object in particular goes with the first.
  const [first] = items;
  if (left.size > 0 && first !== undefined) first.errors = [...(first.errors ?? []), ...left];
  return items;
}

function completeObject(delivery: Delivery, part: Part, run: Run, object: Tree, path: ResponsePath) {
  const flaws: GraphQLError[] = [];
  const completion: Completion = {
    path: [...path],
    errors: flaws,
    shared: run.shared,
    done: new Map(),
    introspect: introspectionFor(delivery.execution),
  };
  const completed = part.complete(run.variables)(object, completion);
  const data = completed === undefined ? null : (completed as Tree | null);
  return { data, flaws, errors: run.errors.filter((error) => isWithin(error, path)) };
}

function isWithin({ path: given }: GraphQLError, path: ResponsePath): boolean {
  return path.length === 0 || (given !== undefined && path.every((part, index) => given[index] === part));
}

function extensionsOf(errors: readonly GraphQLError[], flaws: readonly GraphQLError[]) {
  return errors.length === 0 && flaws.length > 0 ? { extensions: { valueCompletion: flaws } } : {};
}
