import { transact } from '@guardian/platform/database';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { announce } from './announce.ts';
import { auditStreamDeleted, ofStream } from './events.ts';
import { deleteStream, lockStream } from './queries.ts';
import { noSuchStream } from './stream-input.ts';

/** Deletes a stream with its secret and answers with its id. A batch that is under way may still arrive. Throws NOT_FOUND. */
export async function deleteAuditStream(ctx: OrganizationContext, id: string): Promise<string> {
  const deleted = await transact(
    ctx,
    async (tx) => {
      const stream = await lockStream(tx.db, tx.organizationId, id);
      if (stream === null) throw noSuchStream();
      await deleteStream(tx.db, tx.organizationId, id);
      tx.record(auditStreamDeleted(ofStream({ ...stream, version: stream.version + 1 })));
      return id;
    },
    { verb: 'deleteAuditStream', input: { id } },
  );
  await announce(ctx);
  return deleted;
}
