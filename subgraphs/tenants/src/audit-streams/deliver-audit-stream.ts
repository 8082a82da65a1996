import { systemContext, transact, uuidv7 } from '@guardian/platform/database';
import type { OrganizationContext, Runtime } from '@guardian/platform/subgraph';
import { announce } from './announce.ts';
import { DeliveryFailure } from './batch.ts';
import { auditStreamFailing, auditStreamMissed, auditStreamRecovered, ofStream } from './events.ts';
import { holdLease } from './lease.ts';
import { type NextBatch, nextBatch } from './next-batch.ts';
import { claimStream, saveProgress } from './queries.ts';
import { destinationOf, sendBatch } from './send-batch.ts';
import { isNoticeDue, pauseAfter } from './stream-state.ts';
import type { AuditStreamRow } from './tables.ts';

/** A worker goes on for so long at once, so that it has time for others. Milliseconds. */
const turn = 20_000;
/** Milliseconds between two signs of progress. */
const interval = 500;

/** How a worker that stops says so. */
interface Signals {
  /** No other batch is begun. */
  stopping: AbortSignal;
  /** The batch that is under way is given up. */
  aborted: AbortSignal;
}

interface Turn {
  ctx: OrganizationContext;
  lease: string;
  aborted: AbortSignal;
}

/**
 * Delivers what is behind the place of a stream, in order, batch by batch: the place moves when a batch is taken. Killed
 * in between, the batch is sent again. Returns when there is nothing new, the time is up, the receiver fails, or the
 * stream was paused or taken away.
 */
export async function deliverAuditStream(
  { database }: Pick<Runtime, 'database'>,
  { organizationId, streamId }: { organizationId: string; streamId: string },
  { stopping, aborted }: Signals,
): Promise<void> {
  const ctx = systemContext(database, organizationId);
  const lease = uuidv7();
  const claimed = await transact(ctx, ({ db }) => claimStream(db, organizationId, streamId, lease));
  if (claimed === null) return;
  using _held = holdLease(database, lease);
  const until = Date.now() + turn;
  let told = 0;
  let stream: AuditStreamRow | null = claimed;
  while (stream !== null && !stream.paused && Date.now() < until && !stopping.aborted) {
    const next = await nextBatch(ctx, stream);
    if (next === null) break;
    stream = await deliver({ ctx, lease, aborted }, stream, next);
    if (Date.now() - told < interval) continue;
    told = Date.now();
    await announce(ctx);
  }
  await transact(ctx, ({ db }) => saveProgress(db, { organizationId, id: streamId, lease }, { released: true }));
  await announce(ctx);
}

/** The stream as it is afterwards; null if the worker is to stop. */
async function deliver(work: Turn, stream: AuditStreamRow, { records, upTo, missed }: NextBatch) {
  const { ctx, aborted } = work;
  try {
    if (records.length > 0) {
      const destination = await destinationOf(ctx, stream.id);
      if (destination === null) return null;
      const id = `${stream.id}:${records[0]?.id.split(':')[1]}-${records.at(-1)?.id.split(':')[1]}`;
      await sendBatch(destination, { id, records }, aborted);
    }
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    // The worker stops: nobody knows whether the batch was taken, and the receiver has not failed.
    if (!aborted.aborted) await fail(work, stream, error);
    return null;
  }
  return moveOn(work, stream, { delivered: records.length > 0, upTo, missed });
}

function moveOn(
  { ctx, lease }: Turn,
  stream: AuditStreamRow,
  { delivered, upTo, missed }: { delivered: boolean; upTo: number; missed: number },
): Promise<AuditStreamRow | null> {
  const wellAgain = { failures: 0, failingSince: null, noticedAt: null, lastError: null, nextAttemptIn: null };
  return transact(ctx, async (tx) => {
    const saved = await saveProgress(
      tx.db,
      { ...stream, lease },
      {
        place: upTo,
        missed: stream.missed + missed,
        ...(delivered ? { lastDeliveredAt: new Date(), ...wellAgain } : {}),
      },
    );
    if (saved === null) return null;
    const { payload, ...subject } = ofStream(saved);
    if (missed > 0) tx.record(auditStreamMissed({ ...subject, payload: { ...payload, missed } }));
    if (delivered && stream.noticedAt !== null) tx.record(auditStreamRecovered({ ...subject, payload }));
    return saved;
  });
}

async function fail({ ctx, lease }: Turn, stream: AuditStreamRow, failure: DeliveryFailure): Promise<void> {
  const now = new Date();
  const failures = stream.failures + 1;
  const failingSince = stream.failingSince ?? now;
  const isDue = isNoticeDue(failingSince, stream.noticedAt, now);
  const lastError = failure.message.slice(0, 500);
  const nextAttemptIn = pauseAfter(failures, Math.random(), failure.retryAfter);
  const noticedAt = isDue ? now : stream.noticedAt;
  const progress = { failures, failingSince, noticedAt, lastError, nextAttemptIn, released: true };
  await transact(ctx, async (tx) => {
    const saved = await saveProgress(tx.db, { ...stream, lease }, progress);
    if (saved === null || !isDue) return;
    const { payload, ...subject } = ofStream(saved);
    tx.record(auditStreamFailing({ ...subject, payload: { ...payload, error: lastError } }));
  });
}
