import { defineEvent, type Frozen, frozen } from '@guardian/platform/events';
import type { EventRoot } from '@guardian/platform/subgraph';
import type { SecretRow } from './tables.ts';

interface SecretPayload {
  /** The row as it was, without its value, dates as ISO strings. */
  secret: Frozen<SecretRow>;
}

export const secretCreated = defineEvent<SecretPayload>('secret.created', {
  subject: 'Secret',
  description: 'A secret was stored.',
  risk: 'MEDIUM',
  summary: ({ secret }) => `stored the secret ${secret.name}`,
});

export const secretReplaced = defineEvent<SecretPayload>('secret.replaced', {
  subject: 'Secret',
  description: 'A secret was given another value.',
  risk: 'HIGH',
  summary: ({ secret }) => `replaced the value of the secret ${secret.name}`,
});

export const secretDeleted = defineEvent<SecretPayload>('secret.deleted', {
  subject: 'Secret',
  description: 'A secret that no workflow used was deleted.',
  risk: 'MEDIUM',
  summary: ({ secret }) => `deleted the secret ${secret.name}`,
});

/** Arguments of a secret's event, made of the row after the change. */
export function ofSecret(row: SecretRow) {
  return { id: row.id, version: row.version, payload: { secret: frozen(row) } };
}

/** `SecretEvent` of the graph, of an event of the log. */
export function secretEvent({ event }: EventRoot) {
  const { secret } = event.payload as unknown as SecretPayload;
  return {
    type: event.type,
    occurredAt: event.occurredAt,
    subjectVersion: event.subjectVersion,
    secretId: event.subjectId,
    secret: event.type === 'secret.deleted' ? null : secret,
  };
}
