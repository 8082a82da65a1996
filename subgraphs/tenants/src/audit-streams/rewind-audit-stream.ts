import { chainEnds } from '@guardian/platform/audit';
import { Check } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { changeLocked } from './change-locked.ts';
import { auditStreamRewound, ofStream } from './events.ts';
import type { AuditStreamRow } from './tables.ts';

/**
 * Lets a stream go on with the record at a place that is kept, or with what comes next: records are sent again, or left
 * out. Throws InvalidInput, NOT_FOUND.
 */
export async function rewindAuditStream(ctx: OrganizationContext, id: string, to: number): Promise<AuditStreamRow> {
  const { cut, last } = await chainEnds(ctx.db, ctx.organizationId);
  const check = new Check();
  check.number(['to'], to, { min: cut + 1, max: last + 1 });
  check.done();
  return changeLocked(
    ctx,
    { verb: 'rewindAuditStream', input: { id, to } },
    () => ({ place: to - 1 }),
    (tx, after, before) => {
      const { payload, ...subject } = ofStream(after);
      tx.record(auditStreamRewound({ ...subject, payload: { ...payload, from: before.place + 1, to } }));
    },
  );
}
