import { Pool } from 'undici';
import { CallFailure } from './call-failure.ts';

export interface HttpReply {
  status: number;
  /** Media type without parameters, in lower case; empty when absent. */
  contentType: string;
  text: string;
}

export interface HttpCall {
  path: string;
  body: string;
  /** Names and values in turns. */
  headers: string[];
  /** Whether asking twice is the same as asking once. */
  idempotent: boolean;
  /** Milliseconds until the call is given up, from now. */
  patience: number;
}

export interface HttpClientOptions {
  /** Sockets kept for the origin, at most. */
  connections?: number;
  /** Bytes of a response, at most. */
  maxBytes?: number;
}

/** POSTs to one origin over kept-alive connections. */
export interface HttpClient {
  /** Rejects with a CallFailure. `cancel` of the returned object gives the call up. */
  post(call: HttpCall): { reply: Promise<HttpReply>; cancel(): void };
  close(): Promise<void>;
}

/**
 * A pool of connections to one origin, used at undici's lowest level: no stream and no signal for each call, since a
 * plan makes a dozen calls and their fixed cost is most of what a call costs.
 */
export function openHttpClient(origin: URL, options: HttpClientOptions = {}): HttpClient {
  const { connections = 64, maxBytes = 32_000_000 } = options;
  const pool = new Pool(origin.origin, {
    connections,
    connect: { timeout: 2_000 },
    // Time is limited as a whole, by a timer of each call: a body that trickles is as bad as one that stands still.
    headersTimeout: 0,
    bodyTimeout: 0,
    allowH2: false,
  });

  return {
    post({ path, body, headers, idempotent, patience }) {
      const { promise: reply, resolve, reject } = Promise.withResolvers<HttpReply>();
      let abort: ((reason: Error) => void) | undefined;
      let settled = false;
      const fail = (failure: CallFailure): void => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        reject(failure);
        abort?.(failure);
      };
      const timer = setTimeout(() => fail(new CallFailure('timeout', `no answer within ${patience} ms`)), patience);
      const chunks: Buffer[] = [];
      let size = 0;
      let status = 0;
      let contentType = '';

      pool.dispatch(
        { path, method: 'POST', headers, body, idempotent },
        {
          onRequestStart(controller) {
            if (settled) controller.abort(new CallFailure('cancelled', 'given up before it was sent'));
            else abort = (reason) => controller.abort(reason);
          },
          onResponseStart(_controller, statusCode, fields) {
            status = statusCode;
            contentType = mediaType(fields['content-type']);
            if (Number(fields['content-length']) > maxBytes) fail(tooLarge(maxBytes));
          },
          onResponseData(_controller, chunk) {
            size += chunk.length;
            if (size > maxBytes) fail(tooLarge(maxBytes));
            else chunks.push(chunk);
          },
          onResponseEnd() {
            if (settled) return;
            settled = true;
            clearTimeout(timer);
            const [first] = chunks;
            const whole = chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size);
            resolve({ status, contentType, text: whole.toString() });
          },
          onResponseError(_controller, error) {
            fail(failureOf(error));
          },
        },
      );
      return { reply, cancel: () => fail(new CallFailure('cancelled', 'nobody waits for it any more')) };
    },
    close: () => pool.destroy(),
  };
}

function mediaType(field: string | string[] | undefined): string {
  const text = Array.isArray(field) ? field[0] : field;
  return text === undefined ? '' : (text.split(';', 1)[0] ?? '').trim().toLowerCase();
}

const tooLarge = (limit: number) => new CallFailure('too-large', `the answer is larger than ${limit} bytes`);

/** Errors of a connection that was never made: nothing has been sent. */
const unsent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

function failureOf(error: Error): CallFailure {
  if (error instanceof CallFailure) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = unsent.has(code) || code === 'UND_ERR_CONNECT_TIMEOUT' ? 'unreachable' : 'broken';
  return new CallFailure(reason, error.message || code, error);
}
