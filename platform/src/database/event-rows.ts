import { actorKindOf, principalIdOf } from '../access/principal.ts';
import type { RecordedEvent } from '../events/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';

/** Events as `platform.append_events` takes them: with who did it, for whom and in which request. */
export function eventRows(ctx: OrganizationContext, events: RecordedEvent[]): object[] {
  const { principal } = ctx;
  return events.map((event) => ({
    organizationId: ctx.organizationId,
    type: event.type,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    subjectVersion: event.subjectVersion,
    actorKind: actorKindOf(principal),
    actorId: principalIdOf(principal),
    onBehalfOf: principal.kind === 'workflow' ? principal.onBehalfOf : null,
    requestId: ctx.requestId,
    payload: event.payload,
    risk: event.risk ?? 'LOW',
    summary: event.summary ?? null,
    before: event.before ?? null,
    after: event.after ?? null,
    ipAddress: ctx.ipAddress,
    userAgent: ctx.userAgent?.slice(0, 500) ?? null,
  }));
}
