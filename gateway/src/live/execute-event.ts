import { refusalCodes } from '@guardian/platform/entry';
import { type RequestContext, rehearsal } from '@guardian/platform/subgraph';
import { type Logger, span } from '@guardian/platform/telemetry';
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { clientError } from '../execute/coded.ts';
import type { Graph } from '../execute/graph.ts';
import type { Source } from '../execute/source.ts';
import { eventPlan, withEvent } from '../executor/event-plan.ts';
import { execute } from '../executor/index.ts';
import type { LiveOperation } from './live-operation.ts';

/**
 * Executes a subscription for one event, in a trace of its own: the owning subgraph resolves the field from the event, then the rest of the
 * plan joins what other subgraphs hold. Needs a context of its own for each event.
 */
export function executeEvent(
  graph: Graph,
  live: LiveOperation,
  root: unknown,
  variables: Record<string, unknown>,
  ctx: RequestContext,
  log: Logger,
): Promise<FormattedExecutionResult> {
  return span('live.event', {}, () => deliver(graph, live, root, variables, ctx, log));
}

async function deliver(
  graph: Graph,
  live: LiveOperation,
  root: unknown,
  variables: Record<string, unknown>,
  ctx: RequestContext,
  log: Logger,
): Promise<FormattedExecutionResult> {
  const { primary } = live;
  const event = await sourceOf(graph, primary.serviceName).execute(
    {
      query: primary.operation,
      operationName: primary.operationName,
      variables: pick(variables, primary.variableUsages ?? []),
      rootValue: root,
    },
    ctx,
  );
  const refused = event.errors?.find(isRefusal);
  if (refused !== undefined && !Object.values(event.data ?? {}).some(Boolean)) return { data: null, errors: [refused] };

  const result = await execute({
    plan: eventPlan(live),
    document: live.document,
    operationName: live.operation.name?.value,
    variables,
    ctx,
    sources: withEvent(sourcesOf(graph), primary.serviceName, event),
    supergraph: graph.supergraph,
  });
  return {
    data: result.data ?? null,
    ...(result.errors?.length
      ? { errors: result.errors.map((error: GraphQLError) => clientError(error, ctx.requestId, log)) }
      : {}),
  };
}

/** Why nobody of the audience may have the subscription any more; null for a delivery like any other. */
export function refusalOf({ data, errors }: FormattedExecutionResult): GraphQLFormattedError | null {
  return (data === null && errors?.find(isRefusal)) || null;
}

/** Null if the principal may have the field now; else why not. Nothing is resolved. Throws when the rules could not be asked. */
export async function rehearse(
  graph: Graph,
  live: LiveOperation,
  variables: Record<string, unknown>,
  ctx: RequestContext,
): Promise<GraphQLFormattedError | null> {
  const { primary, rehearsal: query } = live;
  const { errors } = await sourceOf(graph, primary.serviceName).execute(
    {
      query,
      operationName: primary.operationName,
      variables: pick(variables, primary.variableUsages ?? []),
      rootValue: rehearsal,
    },
    ctx,
  );
  const unread = errors?.find(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED');
  if (unread !== undefined) throw new Error(`The rehearsal of ${live.field.name} can't be read: ${unread.message}`);
  return errors?.find(isRefusal) ?? null;
}

/** Whether the error says that the principal may not have the subscription's own field, rather than a part of it. */
function isRefusal(error: GraphQLFormattedError): boolean {
  return refusals.has(error.extensions?.code) && (error.path?.length ?? 0) <= 1;
}

const refusals = new Set<unknown>(['FORBIDDEN', 'UNAUTHENTICATED', ...refusalCodes]);

const tellingGone = new WeakMap<Graph['sources'], Map<string, Source>>();

/** The sources, which say of an entity that is null why it is. */
function sourcesOf({ sources }: Graph): Map<string, Source> {
  const known = tellingGone.get(sources);
  if (known !== undefined) return known;
  const telling = new Map<string, Source>();
  for (const [name, source] of sources) {
    telling.set(name, { execute: async (operation, ctx) => withGone(await source.execute(operation, ctx)) });
  }
  tellingGone.set(sources, telling);
  return telling;
}

/** What an event refers to may be gone when it is delivered, or out of the reader's view: null, and said so. */
function withGone(result: FormattedExecutionResult): FormattedExecutionResult {
  const entities = result.data?._entities;
  if (!Array.isArray(entities)) return result;
  const told = new Set((result.errors ?? []).map(({ path }) => path?.[1]));
  const gone = entities.flatMap((entity, index) =>
    entity === null && !told.has(undefined) && !told.has(index) ? [goneAt(index)] : [],
  );
  return gone.length === 0 ? result : { ...result, errors: [...(result.errors ?? []), ...gone] };
}

function goneAt(index: number): GraphQLFormattedError {
  const message = 'This is no longer there, or no longer within what you may see.';
  return { message, path: ['_entities', index], extensions: { code: 'ENTITY_GONE' } };
}

function sourceOf(graph: Graph, name: string): Source {
  const source = graph.sources.get(name);
  if (source === undefined) throw new Error(`The subgraph "${name}" is not mounted.`);
  return source;
}

function pick(values: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]));
}
