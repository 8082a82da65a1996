import type { ApiKeyRow } from '@guardian/platform/access';
import type { EventRoot } from '@guardian/platform/subgraph';

/** What `apiKeyChanged` delivers: the key as the event froze it, without its secret. */
export function apiKeyEvent({ event }: EventRoot) {
  const { type, occurredAt, subjectVersion, subjectId: apiKeyId } = event;
  // The payload is JSON by its making, `ApiKeyRow` by the definition of the event.
  return { type, occurredAt, subjectVersion, apiKeyId, apiKey: event.payload.apiKey as unknown as ApiKeyRow };
}
