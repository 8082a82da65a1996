import { defineEvent } from '../events/index.ts';

/** Names of operations that an event keeps; a manifest may hold thousands. */
const named = 50;

interface RegisterPayload {
  count: number;
  /** Of the first of them. */
  names: string[];
  clientName: string | null;
}

export function registerPayload(
  operations: readonly { name: string }[],
  clientName: string | null = null,
): RegisterPayload {
  return { count: operations.length, names: operations.slice(0, named).map(({ name }) => name), clientName };
}

const told = ({ count, names }: RegisterPayload) =>
  count === 1 ? `the operation ${names[0] ?? 'without a name'}` : `${count} operations`;

export const operationsRegistered = defineEvent<RegisterPayload>('operation.registered', {
  subject: 'Organization',
  description: 'Operations were registered, to be executed by their ids.',
  risk: 'MEDIUM',
  summary: (payload) => `registered ${told(payload)}`,
});

export const operationsRemoved = defineEvent<RegisterPayload>('operation.removed', {
  subject: 'Organization',
  description: 'Registered operations were taken out: their ids lead nowhere any more.',
  risk: 'MEDIUM',
  summary: (payload) => `removed ${told(payload)}`,
});

export const operationTrustChanged = defineEvent<{ trustedOnly: boolean }>('operation.trustChanged', {
  subject: 'Organization',
  description: 'The organization was held to registered operations, or let go again.',
  risk: 'HIGH',
  summary: ({ trustedOnly }) =>
    trustedOnly ? 'had registered operations executed only' : 'had every operation executed again',
});
