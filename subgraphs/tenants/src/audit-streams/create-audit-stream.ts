import { principalIdOf } from '@guardian/platform/access';
import { chainEnds } from '@guardian/platform/audit';
import { isUniqueViolation, transact, uuidv7 } from '@guardian/platform/database';
import { Check, InvalidInput } from '@guardian/platform/errors';
import { sealerFor } from '@guardian/platform/sealing';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';
import { announce } from './announce.ts';
import { auditStreamCreated, ofStream } from './events.ts';
import { countToAdd, findStream, insertStream } from './queries.ts';
import { destinationOf } from './send-batch.ts';
import { newSecret } from './signature.ts';
import {
  type AuditStreamInput,
  checkStream,
  mostStreams,
  nameTaken,
  noHeaders,
  noSuchStream,
  withoutCredential,
} from './stream-input.ts';
import { streamAuthorization, streamSecret } from './stream-secret.ts';
import { kindOf } from './stream-state.ts';
import type { AuditStreamRow } from './tables.ts';

export interface CreateAuditStreamInput extends AuditStreamInput {
  name: string;
  url: string;
  from?: number | null | undefined;
}

/**
 * Begins to stream the audit log, from a place on or with what comes from now on. Under an idempotency key a repeated call
 * gets the same stream with its secret, which no stored result holds.
 *
 * @throws {InvalidInput} Name, address, certificate, place; too many streams. @throws BAD_USER_INPUT for the filter.
 */
export async function createAuditStream(
  ctx: OrganizationContext,
  input: CreateAuditStreamInput,
): Promise<{ auditStream: AuditStreamRow; secret: string | null }> {
  const check = new Check();
  const { name, url, caCertificate, authorization, filter } = checkStream(
    check,
    input,
    runtimeOf(ctx).environment.allowPrivateHttp,
  );
  const { cut, last } = await chainEnds(ctx.db, ctx.organizationId);
  check.number(['input', 'from'], input.from, { min: 1, max: last + 1 });
  const signs = kindOf({ url: url ?? '' }) === 'HTTPS';
  if (authorization && !signs) check.problems.push(noHeaders);
  check.done();
  const id = await transact(
    ctx,
    async (tx) => {
      if ((await countToAdd(tx.db, tx.organizationId)) >= mostStreams) {
        const message = `An organization has at most ${mostStreams} streams: delete one first.`;
        throw new InvalidInput([{ path: ['input'], code: 'TOO_MANY', message }]);
      }
      const made = uuidv7();
      const sealer = await sealerFor(ctx, tx);
      const row = await insertStream(tx.db, tx.organizationId, {
        id: made,
        name: name ?? '',
        url: url ?? '',
        caCertificate: caCertificate ?? null,
        filter: filter ?? null,
        secret: signs ? sealer.seal(streamSecret, made, newSecret()) : null,
        authorization: authorization ? sealer.seal(streamAuthorization, made, authorization) : null,
        // What is no longer kept was never the stream's to deliver.
        place: Math.max(cut, (input.from ?? last + 1) - 1),
        createdBy: principalIdOf(ctx.principal),
      });
      tx.record(auditStreamCreated(ofStream(row)));
      return made;
    },
    { verb: 'createAuditStream', input: withoutCredential(input) },
  ).catch((error: unknown) => {
    throw isUniqueViolation(error, 'audit_stream_name') ? new InvalidInput([nameTaken]) : error;
  });
  const auditStream = await findStream(ctx.db, ctx.organizationId, id);
  if (auditStream === null) throw noSuchStream();
  const destination = await destinationOf(ctx, id);
  await announce(ctx);
  return { auditStream, secret: destination?.secret ?? null };
}
