import type { TeamRow } from '@guardian/platform/access';
import type { EventRoot } from '@guardian/platform/subgraph';

/** What `teamChanged` delivers for an event of `@guardian/platform/access`. */
export function teamEvent({ event }: EventRoot) {
  return {
    type: event.type,
    occurredAt: event.occurredAt,
    subjectVersion: event.subjectVersion,
    teamId: event.subjectId,
    team: event.payload.team as unknown as TeamRow, // as access wrote it
  };
}
