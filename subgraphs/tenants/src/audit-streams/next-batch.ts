import { chainEnds, recordsBehind, searchOf } from '@guardian/platform/audit';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { type StreamedRecord, streamed, withinBytes } from './batch.ts';
import type { AuditStreamRow } from './tables.ts';

const mostRecords = 500;
const mostBytes = 1_000_000;
/** Places that are looked through for records that match, so that a filter that finds few is no long query. */
const window = 5_000;

export interface NextBatch {
  records: StreamedRecord[];
  /** The last place that is dealt with when the records are delivered. */
  upTo: number;
  /** Records that were deleted before they could be delivered. */
  missed: number;
}

/** What comes behind the place of a stream; null if there is nothing new. */
export async function nextBatch(ctx: OrganizationContext, stream: AuditStreamRow): Promise<NextBatch | null> {
  const { last } = await chainEnds(ctx.db, ctx.organizationId);
  const after = stream.place;
  if (after >= last) return null;
  const upTo = Math.min(last, after + window);
  const found = await recordsBehind(ctx.db, searchOf(stream.filter ?? {}), { after, upTo, limit: mostRecords });
  // Looked at behind the records: what retention deletes in between is missed, and not skipped unseen.
  const { cut } = await chainEnds(ctx.db, ctx.organizationId);
  if (cut > after) return { records: [], upTo: cut, missed: cut - after };
  const records = withinBytes(found.map(streamed), mostBytes);
  const isCut = records.length < found.length || found.length === mostRecords;
  return { records, missed: 0, upTo: isCut ? Number(found[records.length - 1]?.link) : upTo };
}
