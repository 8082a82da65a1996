import { sendRequest } from '@guardian/platform/network';
import { redactor } from '@guardian/platform/sealing';
import { type Batch, DeliveryFailure } from './batch.ts';
import type { Destination, Receipt } from './send-batch.ts';
import { signatureHeaders } from './signature.ts';

/** Of an answer so much is read. */
const answerBytes = 1_024;

/** Posts a batch as JSON Lines. Whatever is not 2xx is a failure. */
export async function sendHttps(destination: Destination, batch: Batch, signal: AbortSignal): Promise<Receipt> {
  const { url, ca, secret, authorization, allowPrivate } = destination;
  const body = batch.records.map(({ json }) => `${json}\n`).join('');
  const headers = {
    'content-type': 'application/jsonl; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Guardian',
    ...(authorization === null ? {} : { authorization }),
    ...(secret === null ? {} : signatureHeaders(secret, batch.id, body, new Date())),
  };
  const request = { method: 'POST', url, headers, body, allowPrivate, ca, maxBytes: answerBytes, signal };
  const { status, headers: answered, body: said } = await sendRequest(request);
  const answer = tellable(said.toString('utf8'), authorization);
  if (status >= 200 && status < 300) return { status, answer };
  const retryAfter = Number(answered['retry-after']);
  const reason = answer.trim().slice(0, 200);
  const message = `${url.host} answered ${status}${reason === '' ? '' : `: ${reason}`}`;
  throw new DeliveryFailure(message, retryAfter > 0 ? retryAfter : 0);
}

/** What a receiver said, without what it was sent as `Authorization`, with the scheme or without: it is shown, and told in events. */
function tellable(text: string, authorization: string | null): string {
  if (authorization === null) return text;
  const credential = authorization.slice(authorization.indexOf(' ') + 1);
  const redact = redactor([authorization, credential].map((value) => ['Authorization', value]));
  return String(redact(text));
}
