import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { answerText, countRefusal, readOperations } from '@guardian/gateway/engine';
import { badRequest } from '@guardian/platform/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { type Gateway, visibleErrors } from '../gateway.ts';
import { subscribe } from './subscribe.ts';
import type { Upstream, UpstreamRequest } from './upstream.ts';

type Results = AsyncGenerator<FormattedExecutionResult, void, undefined>;

/** Milliseconds between two signs of life, which proxies want to see. */
const heartbeat = 12_000;

/**
 * `/graphql/stream`: one operation as server-sent events, in the "distinct connections" mode of the graphql-sse protocol.
 *
 * @returns Ends all streams.
 */
export function serveEventStreams(
  server: FastifyInstance,
  gateway: Gateway,
  open: (request: UpstreamRequest) => Upstream,
): () => void {
  const running = new Set<() => void>();

  server.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    async handler(request, reply) {
      const results = await start(request);
      reply.hijack();
      const stop = () => void results.return();
      running.add(stop);
      await send(reply.raw, results, stop).finally(() => running.delete(stop));
    },
  });

  async function start(request: FastifyRequest): Promise<Results> {
    const asked = readOperations(request);
    if (asked.batch) throw badRequest('A stream is for one operation.');
    const { operation } = asked;
    const ctx = { requestId: request.id, incoming: request.headers };
    try {
      const { operation: node } = gateway.current().pipeline.operationFor(operation);
      if (node.operation === 'subscription') return await subscribe(gateway, open, operation, ctx);
      return single(gateway.answer(operation, ctx, request.method === 'POST'));
    } catch (error) {
      const refusal = { errors: visibleErrors(error, request.id, gateway.log) };
      countRefusal(refusal);
      return single(Promise.resolve(refusal));
    }
  }

  return () => {
    for (const stop of running) stop();
  };
}

async function send(stream: ServerResponse, results: Results, stop: () => void): Promise<void> {
  // What is written to a client that is gone fails, and a failure that nobody listens to would end the process.
  stream.on('error', stop);
  stream.on('close', stop);
  if (stream.destroyed) return stop();
  stream.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  stream.write(':\n\n');
  const beat = setInterval(() => stream.write(':\n\n'), heartbeat);
  try {
    for await (const result of results) {
      const ready = stream.write(`event: next\ndata: ${answerText(result)}\n\n`);
      if (!ready && !stream.destroyed)
        await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => {});
    }
    stream.write('event: complete\ndata:\n\n');
  } finally {
    clearInterval(beat);
    stream.end();
  }
}

async function* single(result: Promise<FormattedExecutionResult>): Results {
  yield await result;
}
