import { badRequest, CodedError } from '@guardian/platform/errors';
import { serverSpan } from '@guardian/platform/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Answered } from '../execute/answered.ts';
import { statusOf } from '../execute/coded.ts';
import { answerText } from '../executor/index.ts';
import type { OperationRequest } from '../pipeline/pipeline.ts';
import { acceptedType, anyType, type MediaType } from './media-type.ts';
import { acceptsParts, onlyPart, sendParts } from './multipart.ts';
import { isPreflighted } from './preflight.ts';
import { readOperations } from './read-operations.ts';
import { refuseSlowBody } from './slow-body.ts';

/** Executes an operation for whoever sent the request. The signal aborts when nobody waits for the answer any more. */
export interface Answer {
  whole(operation: OperationRequest, signal: AbortSignal): Promise<FormattedExecutionResult>;
  /** For a client that takes parts: an operation with `@defer` gives them one after the other. */
  inParts(operation: OperationRequest, signal: AbortSignal): Promise<Answered>;
}

export interface GraphqlOptions {
  /** Path of the endpoint. */
  url: string;
  /** Where a browser is sent that opens the endpoint as a page. */
  browserPath?: string;
  /** Who asks, and how their operations are executed: called once a request. */
  open(request: FastifyRequest, reply: FastifyReply): Answer | Promise<Answer>;
}

/**
 * GraphQL over HTTP (https://graphql.github.io/graphql-over-http/draft/) at one path, by GET and POST. What is thrown is
 * left to the server's error handler.
 */
export function serveGraphql(server: FastifyInstance, { url, browserPath, open }: GraphqlOptions): void {
  server.route({
    method: ['GET', 'POST'],
    url,
    preParsing: async (request, reply, payload) => {
      refuseSlowBody(request, reply);
      return payload;
    },
    async handler(request, reply) {
      if (browserPath !== undefined && isVisit(request)) return reply.redirect(browserPath);
      const type = acceptedType(request.headers.accept);
      const parts = acceptsParts(request.headers.accept);
      if (type === null && !parts) {
        const message = 'Answers are `application/graphql-response+json` or `application/json`; accept one of them.';
        throw new CodedError('NOT_ACCEPTABLE', message);
      }
      if (!isPreflighted(request.headers)) {
        throw badRequest(
          'Send the header `Guardian-CSRF: 1`, or a content type that makes a browser ask first, so that no page of another site can send this.',
        );
      }
      return serverSpan(`${request.method} ${url}`, request.headers, { 'http.route': url }, async () => {
        const answer = await open(request, reply);
        const asked = readOperations(request);
        const signal = signalOf(reply);
        if (!asked.batch) {
          if (!parts) return send(reply, type ?? anyType, await answer.whole(asked.operation, signal));
          const answered = await answer.inParts(asked.operation, signal);
          if (Symbol.asyncIterator in answered) return sendParts(reply, answered);
          return type === null ? sendParts(reply, onlyPart(answered)) : send(reply, type, answered);
        }
        const answers = await Promise.all(asked.operations.map((operation) => answer.whole(operation, signal)));
        return sendText(reply, 'application/json', 200, `[${answers.map(answerText).join()}]`);
      });
    },
  });
}

function isVisit({ method, query, headers }: FastifyRequest): boolean {
  const asks = (query as Record<string, unknown>).query !== undefined;
  return method === 'GET' && !asks && (headers.accept?.includes('text/html') ?? false);
}

/** Aborts when the connection closes before all of the answer is sent. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

function send(reply: FastifyReply, { name, lenient }: MediaType, result: FormattedExecutionResult): FastifyReply {
  const refused = result.data === undefined ? statusOf(result.errors ?? []) : 200;
  // A malformed document is no malformed request.
  const status = lenient && refused === 400 ? 200 : refused;
  return sendText(reply, name, status, answerText(result));
}

function sendText(reply: FastifyReply, type: MediaType['name'], status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .header('content-type', `${type}; charset=utf-8`)
    .header('cache-control', 'no-store')
    .header('vary', 'accept')
    .send(Buffer.from(text));
}
