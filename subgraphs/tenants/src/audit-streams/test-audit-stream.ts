import { transact, uuidv7 } from '@guardian/platform/database';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { type Batch, DeliveryFailure } from './batch.ts';
import { auditStreamTested, ofStream } from './events.ts';
import { findStream } from './queries.ts';
import { destinationOf, type Receipt, sendBatch } from './send-batch.ts';
import { noSuchStream } from './stream-input.ts';

export interface StreamTest extends Receipt {
  delivered: boolean;
  error: string | null;
  milliseconds: number;
}

/** Sends a record that is marked as a test, and tells what the receiver answered. The stream does not move. Throws NOT_FOUND. */
export async function testAuditStream(ctx: OrganizationContext, id: string): Promise<StreamTest> {
  const stream = await findStream(ctx.db, ctx.organizationId, id);
  const destination = await destinationOf(ctx, id);
  if (stream === null || destination === null) throw noSuchStream();
  const started = performance.now();
  const result = await sendBatch(destination, testBatch(ctx.organizationId), ctx.signal ?? new AbortController().signal)
    .then((receipt) => ({ ...receipt, delivered: true, error: null }))
    .catch((error: unknown) => {
      if (!(error instanceof DeliveryFailure)) throw error;
      return { status: null, answer: null, delivered: false, error: error.message };
    });
  const { delivered } = result;
  await transact(ctx, async (tx) => {
    const { payload, ...subject } = ofStream(stream);
    tx.record(auditStreamTested({ ...subject, payload: { ...payload, delivered } }));
  });
  return { ...result, milliseconds: Math.round(performance.now() - started) };
}

function testBatch(organizationId: string): Batch {
  const id = `${organizationId}:test:${uuidv7()}`;
  const occurredAt = new Date();
  const type = 'auditStream.test';
  const json = JSON.stringify({ id, test: true, organizationId, type, summary: 'sent a test record', occurredAt });
  return { id, records: [{ id, type, risk: 'LOW', occurredAt, json }] };
}
