import { CodedError } from '@guardian/platform/errors';
import type { Runtime } from '@guardian/platform/subgraph';
import { requestId, traffic } from '@guardian/platform/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { credentialOf, organizationHeader } from '../admission/credential.ts';
import { isForgeable } from '../admission/forgeable.ts';
import { mayUseCookie } from '../admission/origin.ts';
import { clientError, coded } from '../execute/coded.ts';
import type { Graph } from '../execute/graph.ts';
import { operationOf, parseOperation, planSubscription } from './live-operation.ts';
import { drainPatience, watchDrain, written } from './slow-consumer.ts';
import { openStanding, type Standing } from './standing.ts';
import { type Delivery, openStream } from './stream.ts';
import { readStreamRequest, type StreamParameters } from './stream-request.ts';

/**
 * `/graphql/stream`: one operation as server-sent events, in the "distinct connections" mode of the graphql-sse
 * protocol, with the cursor as the id of each event, so that a browser's own EventSource resumes by itself.
 */
export function serveStreams(server: FastifyInstance, graph: Graph, runtime: Runtime): () => void {
  const open = new Set<AbortController>();

  server.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    async handler(request, reply) {
      if (!mayUseCookie(request.headers, runtime.environment.url)) {
        throw new CodedError('ORIGIN_NOT_ALLOWED', 'This origin may not open a stream with a session cookie.');
      }
      const parameters = readStreamRequest(request);
      const standing = await openStanding(runtime, {
        credential: credentialOf(request.headers),
        organization: parameters.organization ?? organizationHeader(request.headers),
        ipAddress: request.ip,
        userAgent: request.headers['user-agent'] ?? null,
      });
      try {
        const deliveries = await startOperation(request, parameters, standing);
        const stop = new AbortController();
        open.add(stop);
        await send(request, reply, deliveries, stop.signal).finally(() => open.delete(stop));
      } finally {
        standing.close();
      }
    },
  });

  async function startOperation(
    request: FastifyRequest,
    { query, operationName, variables, after }: StreamParameters,
    standing: Standing,
  ): Promise<AsyncGenerator<Delivery, void, undefined>> {
    const { operation } = operationOf(parseOperation(query), operationName);
    if (operation === 'subscription') {
      const live = planSubscription(graph.supergraph, query, operationName);
      return openStream(runtime, graph, standing, { live, variables, after });
    }
    if (operation === 'mutation' && request.method === 'GET') throw coded('BAD_REQUEST', 'Mutations are sent by POST.');
    if (operation === 'mutation' && isForgeable(credentialOf(request.headers), request.headers)) {
      throw coded('CSRF', 'A mutation with a session cookie needs the header `Guardian-CSRF: 1`.');
    }
    const ctx = await standing.context({ requestId: request.id });
    return single(await graph.execute({ query, operationName, variables }, ctx));
  }

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    deliveries: AsyncGenerator<Delivery, void, undefined>,
    stop: AbortSignal,
  ): Promise<void> {
    reply.hijack();
    const stream = reply.raw;
    const interrupt = () => void deliveries.return();
    // What is written to a client that is gone fails, and a failure that nobody listens to would end the process.
    stream.on('error', (error) => runtime.log.debug({ err: error }, 'stream error'));
    stream.on('close', interrupt);
    if (stream.destroyed) interrupt();
    stop.addEventListener('abort', interrupt);
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      connection: 'close',
      'x-request-id': request.id,
    });
    stream.write(':\n\n');
    traffic().socketOpened();
    const beat = setInterval(() => stream.writableLength === 0 && stream.write(':\n\n'), 12_000);
    const stopWatching = watchDrain(
      () => stream.writableLength,
      () => stream.destroy(),
      drainPatience,
    );
    try {
      for await (const delivery of deliveries) await written(stream, message(delivery));
      // A drain is no end: without `complete` the client connects again and resumes.
      if (!stop.aborted) stream.write('event: complete\ndata:\n\n');
    } catch (error) {
      const failure = clientError(error, requestId(), runtime.log);
      stream.write(`${message({ errors: [failure] })}event: complete\ndata:\n\n`);
    } finally {
      clearInterval(beat);
      stopWatching();
      traffic().socketClosed();
      stream.end();
    }
  }

  return () => {
    for (const stream of open) stream.abort();
  };
}

function message(delivery: FormattedExecutionResult): string {
  const cursor = delivery.extensions?.cursor;
  const id = typeof cursor === 'string' ? `id: ${cursor}\n` : '';
  return `${id}event: next\ndata: ${JSON.stringify(delivery)}\n\n`;
}

async function* single(result: FormattedExecutionResult): AsyncGenerator<Delivery, void, undefined> {
  yield result;
}
