import type { JsonValue } from '@guardian/platform/events';
import { type NodeRun, StepFailure } from './node-run.ts';

interface Mutation {
  /** The root field. */
  field: string;
  document: string;
  variables: Record<string, JsonValue>;
}

interface Payload {
  errors: { path: string[]; message: string }[];
  [entity: string]: unknown;
}

/** Errors that may be gone the next time; all others say the same again. */
const passing = new Set([
  'INTERNAL',
  'SUBGRAPH_UNAVAILABLE',
  'UNAVAILABLE',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * Runs a mutation of the graph as the workflow, once: the key makes a repeated call return the first result. Values reach
 * it as variables only.
 *
 * @returns The payload of the field.
 */
export async function mutate({ field, document, variables }: Mutation, run: NodeRun): Promise<Payload> {
  const { data, errors } = await run.graph.execute({
    principal: run.principal,
    query: document,
    variables,
    idempotencyKey: run.idempotencyKey,
  });
  const payload = (data?.[field] ?? null) as Payload | null;
  const [error] = errors ?? [];
  if (payload === null) {
    const code = String(error?.extensions?.code ?? 'INTERNAL');
    throw new StepFailure(error?.message ?? `${field} gave no result`, { retryable: passing.has(code) });
  }
  if (payload.errors.length > 0) {
    throw new StepFailure(payload.errors.map(({ message }) => message).join(' '), { retryable: false });
  }
  return payload;
}

/** Drops what turned out empty, so that a missing value is left out rather than refused. */
export function present(values: Record<string, JsonValue>): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
}

/** Id of the entity in a payload. */
export function idIn(payload: Payload, entity: string): string {
  return (payload[entity] as { id: string }).id;
}
