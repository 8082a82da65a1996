import type { EventRoot } from '@guardian/platform/subgraph';
import type { Member } from './member.ts';

/** What `memberChanged` delivers for an event of `@guardian/platform/access`. */
export function memberEvent({ event }: EventRoot) {
  return {
    type: event.type,
    occurredAt: event.occurredAt,
    subjectVersion: event.subjectVersion,
    memberId: event.subjectId,
    member: event.payload.member as unknown as Member, // as access wrote it
  };
}
