import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { rootCertificates } from 'node:tls';
import { checkLiteral, guardedLookup } from './address-policy.ts';

export interface OutgoingRequest {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string | null;
  /** Whether loopback and private addresses may be called. */
  allowPrivate: boolean;
  /** Certificates in PEM that a server may be signed by beside the well-known ones. */
  ca?: readonly string[] | undefined;
  /** Bytes of the answer that are read. */
  maxBytes: number;
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** The answer was longer than `maxBytes`; `body` is its beginning. */
  truncated: boolean;
}

/**
 * Sends one request and reads the answer. Redirects are not followed: they are answers like others. Rejects when there
 * is no answer, and with ForbiddenAddress.
 */
export async function sendRequest(outgoing: OutgoingRequest): Promise<HttpAnswer> {
  checkLiteral(outgoing.url, outgoing.allowPrivate);
  const answer = await send(outgoing).catch((error: unknown) => {
    if (error instanceof ClosedMeanwhile) return send(outgoing);
    throw error;
  });
  const { content, truncated } = await readUpTo(answer, outgoing.maxBytes);
  return { status: answer.statusCode ?? 0, headers: flat(answer), body: content, truncated };
}

/** As Node's own, which is not used: a connection that something else has opened was never checked for where it leads. */
const keptAlive = { keepAlive: true, scheduling: 'lifo', timeout: 5_000 } as const;
const agentsOf = () => ({ http: new HttpAgent(keptAlive), https: new HttpsAgent(keptAlive) });
const agents = { guarded: agentsOf(), free: agentsOf() };

/** A connection of an earlier request was closed by the service just as it was used again: the service saw nothing. */
class ClosedMeanwhile extends Error {}

function send({ url, method, headers, body, allowPrivate, ca, signal }: OutgoingRequest): Promise<IncomingMessage> {
  const { http, https } = allowPrivate ? agents.free : agents.guarded;
  const [begin, agent] = url.protocol === 'https:' ? [httpsRequest, https] : [httpRequest, http];
  const lookup = guardedLookup(allowPrivate) as never;
  const options: RequestOptions & { ca?: string[] } = { method, headers, signal, lookup, agent };
  if (ca !== undefined) options.ca = [...rootCertificates, ...ca];
  return new Promise((resolve, reject) => {
    const request = begin(url, options, resolve);
    request.on('error', (error: NodeJS.ErrnoException) => {
      reject(request.reusedSocket && error.code === 'ECONNRESET' ? new ClosedMeanwhile(error.message) : error);
    });
    request.end(body ?? undefined);
  });
}

async function readUpTo(answer: IncomingMessage, maxBytes: number): Promise<{ content: Buffer; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let left = maxBytes;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk.subarray(0, left));
    left -= chunk.length;
    if (left < 0) {
      answer.destroy();
      return { content: Buffer.concat(chunks), truncated: true };
    }
  }
  return { content: Buffer.concat(chunks), truncated: false };
}

function flat(answer: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : `${value}`]),
  );
}
