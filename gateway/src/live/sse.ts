import { CodedError } from '@guardian/platform/errors';
import { liveMetrics, requestId } from '@guardian/platform/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openDoor } from '../admission/admit-operation.ts';
import { clientAddress } from '../admission/client-address.ts';
import { clientOf } from '../admission/client-name.ts';
import { credentialOf, organizationHeader } from '../admission/credential.ts';
import { isForgeable } from '../admission/forgeable.ts';
import { mayUseCookie } from '../admission/origin.ts';
import { clientError, coded } from '../execute/coded.ts';
import { countRefused } from '../execute/operation-metrics.ts';
import { operationOf, parseOperation } from '../pipeline/parse-operation.ts';
import type { ConnectionOptions } from './connection.ts';
import { EventStream } from './event-stream.ts';
import type { Standing } from './standing.ts';
import { readStreamRequest, type StreamParameters } from './stream-request.ts';

/** Milliseconds: how often all streams are looked at, and how often one is heard of. */
const lookEvery = 1_000;
const beatEvery = 12_000;

/**
 * `/graphql/stream`: one operation as server-sent events, in the "distinct connections" mode of the graphql-sse
 * protocol, with the cursor as the id of each event, so that a browser's own EventSource resumes by itself.
 * Returns how to end all streams.
 */
export function serveStreams(server: FastifyInstance, options: ConnectionOptions): () => void {
  const { runtime, graph, live, standings } = options;
  const open = new Set<EventStream>();

  server.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    async handler(request, reply) {
      if (!mayUseCookie(request.headers, runtime.environment.url)) {
        throw new CodedError('ORIGIN_NOT_ALLOWED', 'This origin may not open a stream with a session cookie.');
      }
      const asked = readStreamRequest(request);
      const stream = new EventStream(reply.raw, request.id, (error) => clientError(error, requestId(), runtime.log));
      const { standing, release } = await standings.hold(
        {
          credential: credentialOf(request.headers),
          organization: asked.organization ?? organizationHeader(request.headers),
          ipAddress: clientAddress(request.raw, runtime.environment.trustedProxies),
        },
        {
          standingConfirmed: () => stream.subscriber !== null && live.settle(stream.subscriber),
          standingEnded: (reason) => stream.fail(reason),
        },
      );
      try {
        await begin(request, asked, standing, stream).catch((error: unknown) => {
          countRefused(error);
          throw error;
        });
        await carry(request, reply, stream);
      } finally {
        if (stream.subscriber !== null) live.leave(stream.subscriber);
        release();
      }
    },
  });

  async function begin(
    request: FastifyRequest,
    asked: StreamParameters,
    standing: Standing,
    stream: EventStream,
  ): Promise<void> {
    const head = runtime.eventLog.position();
    const { query } = await graph.trusted(asked, standing.principal);
    const parameters = { ...asked, query };
    if (live.goesOn(query, parameters.operationName)) {
      await live.subscribe({ ...parameters, head, client: clientOf(request.headers) }, () => standing, stream);
    } else {
      stream.answer(await execute(request, parameters, standing));
    }
  }

  async function execute(
    request: FastifyRequest,
    { query, operationName, variables }: StreamParameters,
    standing: Standing,
  ) {
    const { operation } = operationOf(parseOperation(query), operationName);
    if (operation === 'mutation' && request.method === 'GET') throw coded('BAD_REQUEST', 'Mutations are sent by POST.');
    if (operation === 'mutation' && isForgeable(credentialOf(request.headers), request.headers)) {
      throw coded('CSRF', 'A mutation with a session cookie needs the header `Guardian-CSRF: 1`.');
    }
    const userAgent = request.headers['user-agent'] ?? null;
    const ctx = await standing.context({ requestId: request.id, userAgent });
    const client = clientOf(request.headers);
    return graph.execute({ query, operationName, variables }, ctx, { ...openDoor, client });
  }

  /** Sends from now on, until either side ends it. */
  async function carry(request: FastifyRequest, reply: FastifyReply, stream: EventStream): Promise<void> {
    reply.hijack();
    // What is written to a client that is gone fails, and a failure that nobody listens to would end the process.
    reply.raw.on('error', (error) => runtime.log.debug({ err: error, requestId: request.id }, 'stream error'));
    open.add(stream);
    liveMetrics().socketOpened('sse');
    await stream.open();
    open.delete(stream);
    liveMetrics().socketClosed('sse');
  }

  const timer = setInterval(() => {
    const now = Date.now();
    for (const stream of open) look(stream, now);
  }, lookEvery);
  timer.unref();

  function look(stream: EventStream, now: number): void {
    if (stream.outlet.stuckFor(now) < runtime.environment.slowClientPatience) {
      stream.beat(now, beatEvery);
    } else {
      liveMetrics().slowConsumerClosed();
      open.delete(stream);
      stream.drop();
    }
  }

  return () => {
    clearInterval(timer);
    for (const stream of open) stream.cut();
  };
}
