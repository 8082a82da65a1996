import { hostname } from 'node:os';
import { ForbiddenAddress } from '@guardian/platform/network';
import { openValues, type SealedColumn } from '@guardian/platform/sealing';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';
import { type Batch, DeliveryFailure } from './batch.ts';
import { sealedDestination } from './queries.ts';
import { sendHttps } from './send-https.ts';
import { sendSyslog } from './send-syslog.ts';
import { streamAuthorization, streamSecret } from './stream-secret.ts';
import { kindOf } from './stream-state.ts';

/** A receiver that takes longer, connecting included, has failed. */
const timeoutMilliseconds = 10_000;

/** Where batches go, and how. */
export interface Destination {
  url: URL;
  ca: readonly string[] | undefined;
  /** What batches are signed with; null for syslog. */
  secret: string | null;
  /** The value of the header of this name; null: none. */
  authorization: string | null;
  allowPrivate: boolean;
  /** How the installation calls itself. */
  sender: string;
}

/** What a receiver answered. */
export interface Receipt {
  /** Of HTTP. */
  status: number | null;
  /** The beginning of what it said. */
  answer: string | null;
}

/** The destination of a stream at this moment, with what is sealed opened; null if the stream is gone. */
export async function destinationOf(ctx: OrganizationContext, id: string): Promise<Destination | null> {
  const { environment } = runtimeOf(ctx);
  const sealed = await sealedDestination(ctx.db, ctx.organizationId, id);
  if (sealed === null) return null;
  const open = async (column: SealedColumn, value: Buffer | null) =>
    (await openValues(ctx, ctx.db, column, [{ rowId: id, sealed: value }]))[0] ?? null;
  return {
    url: new URL(sealed.url),
    ca: sealed.caCertificate === null ? undefined : [sealed.caCertificate],
    secret: await open(streamSecret, sealed.secret),
    authorization: await open(streamAuthorization, sealed.authorization),
    allowPrivate: environment.allowPrivateHttp,
    sender: environment.url?.hostname ?? hostname(),
  };
}

/** Sends a batch. Throws DeliveryFailure when it was not taken, or nobody knows whether it was. */
export async function sendBatch(destination: Destination, batch: Batch, aborted: AbortSignal): Promise<Receipt> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  const send = kindOf({ url: destination.url.href }) === 'HTTPS' ? sendHttps : sendSyslog;
  try {
    return await send(destination, batch, AbortSignal.any([timeout, aborted]));
  } catch (error) {
    if (error instanceof DeliveryFailure) throw error;
    const { host } = destination.url;
    if (error instanceof ForbiddenAddress) throw new DeliveryFailure(error.message);
    if (timeout.aborted) throw new DeliveryFailure(`${host} did not answer within ${timeoutMilliseconds / 1_000} s`);
    const { message, code } = error as NodeJS.ErrnoException;
    throw new DeliveryFailure(`${host} can’t be reached: ${message || code || 'no answer'}`);
  }
}
