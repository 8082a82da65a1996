import { conflict } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { changeLocked } from './change-locked.ts';
import { auditStreamPaused, auditStreamResumed, ofStream } from './events.ts';
import type { AuditStreamRow } from './tables.ts';

/** Stops a stream behind the batch that is under way; it keeps its place. Throws NOT_FOUND, CONFLICT if it is paused. */
export function pauseAuditStream(ctx: OrganizationContext, id: string): Promise<AuditStreamRow> {
  return changeLocked(
    ctx,
    { verb: 'pauseAuditStream', input: { id } },
    ({ paused }) => {
      if (paused) throw conflict('The stream is paused already.');
      return { paused: true };
    },
    (tx, after) => tx.record(auditStreamPaused(ofStream(after))),
  );
}

/** Goes on where a stream was paused, at once. Throws NOT_FOUND, CONFLICT if it is not paused. */
export function resumeAuditStream(ctx: OrganizationContext, id: string): Promise<AuditStreamRow> {
  return changeLocked(
    ctx,
    { verb: 'resumeAuditStream', input: { id } },
    ({ paused }) => {
      if (!paused) throw conflict('The stream is not paused.');
      return { paused: false };
    },
    (tx, after) => tx.record(auditStreamResumed(ofStream(after))),
  );
}
