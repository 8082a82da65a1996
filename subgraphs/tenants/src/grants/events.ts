import type { GrantRow } from '@guardian/platform/access';
import type { EventRoot } from '@guardian/platform/subgraph';

/** What `grantChanged` delivers for an event of `@guardian/platform/access`. */
export function grantEvent({ event }: EventRoot) {
  return {
    type: event.type,
    occurredAt: event.occurredAt,
    subjectVersion: event.subjectVersion,
    grantId: event.subjectId,
    grant: event.payload.grant as unknown as GrantRow, // as access wrote it
  };
}
