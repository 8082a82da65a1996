import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import { coded, countRefusal, type OperationRequest } from '@guardian/gateway/engine';
import { requestId } from '@guardian/platform/telemetry';
import { type ExecutionArgs, type ExecutionResult, type FormattedExecutionResult, GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type Gateway, visibleErrors } from '../gateway.ts';
import type { ClientContext } from '../source-pool.ts';
import { planSubscription } from './plan-subscription.ts';
import { subscribe } from './subscribe.ts';
import type { Upstream, UpstreamRequest } from './upstream.ts';

/** Operations open on one socket at most. */
const maxOperations = 100;

interface Asked {
  request: OperationRequest;
  ctx: ClientContext;
}

/** The graphql-transport-ws protocol at `/graphql`. @returns Closes all sockets, so that their clients come again elsewhere. */
export function serveWebSocket(
  server: Server,
  gateway: Gateway,
  open: (request: UpstreamRequest) => Upstream,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    if (new URL(request.url ?? '/', 'http://gateway').pathname !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });

  const { dispose } = useServer<Record<string, unknown> | undefined, { request: IncomingMessage }>(
    {
      onSubscribe(connection, _id, { query, operationName, variables, extensions }) {
        if (Object.keys(connection.subscriptions).length > maxOperations) {
          return [coded('BAD_REQUEST', `At most ${maxOperations} operations run on one socket. Open another.`)];
        }
        const incoming = headersOf(connection.extra.request.headers, connection.connectionParams);
        const request = { query, operationName, variables, extensions };
        const ctx: ClientContext = { requestId: requestId(incoming['x-request-id']), incoming };
        return prepared(gateway, { request, ctx });
      },
      // Both get what was prepared above; the parts that graphql-js would need are not looked at.
      execute: (args: ExecutionArgs) => {
        const { request, ctx } = args.contextValue as Asked;
        return answer(gateway, request, ctx);
      },
      async subscribe(args: ExecutionArgs) {
        const { request, ctx } = args.contextValue as Asked;
        const results = await subscribe(gateway, open, request, ctx);
        return inTheirForm(results, () => results.return());
      },
    },
    sockets,
    12_000,
  );
  return async () => {
    await dispose();
  };
}

/** One result; with `@defer`, its parts, of which the client may want no more. */
async function answer(gateway: Gateway, request: OperationRequest, ctx: ClientContext) {
  const gone = new AbortController();
  const answered = await gateway.answerIncrementally(request, { ...ctx, signal: gone.signal }, true);
  return Symbol.asyncIterator in answered ? inTheirForm(answered, () => gone.abort()) : withErrors(answered);
}

/** @param stop Ends what a result is waited for, which would otherwise hear of the client's leaving with the next one. */
function inTheirForm(
  results: AsyncIterable<FormattedExecutionResult>,
  stop: () => unknown,
): AsyncGenerator<ExecutionResult> {
  const mapped = (async function* () {
    for await (const result of results) yield withErrors(result);
  })();
  const { return: finish } = mapped;
  mapped.return = async (value) => {
    await stop();
    return finish.call(mapped, value);
  };
  return mapped;
}

/** The protocol's library takes errors for objects of graphql-js, and asks each for its form as JSON. */
function withErrors({ errors, ...rest }: FormattedExecutionResult): ExecutionResult {
  const known = errors?.map((error) => ({ ...error, toJSON: () => error }));
  return { ...(known ? { errors: known as unknown as GraphQLError[] } : {}), ...rest };
}

async function prepared(gateway: Gateway, asked: Asked): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const generation = gateway.current();
  const { pipeline } = generation;
  try {
    const request = pipeline.documents.complete(asked.request);
    const { document, operationName, operation } = pipeline.operationFor(request);
    if (operation.operation === 'subscription') await planSubscription(generation, request);
    const contextValue: Asked = { request, ctx: asked.ctx };
    return { schema: pipeline.supergraph.schema, document, operationName, contextValue };
  } catch (error) {
    const errors = visibleErrors(error, asked.ctx.requestId, gateway.log) ?? [];
    countRefusal({ errors });
    return errors.map(({ message, extensions }) => new GraphQLError(message, { extensions }));
  }
}

/** Pages can't set headers of a socket: what `connection_init` says counts as headers, if it is text. */
function headersOf(sent: IncomingHttpHeaders, said: Record<string, unknown> | undefined): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = { ...sent };
  for (const [name, value] of Object.entries(said ?? {})) {
    if (typeof value === 'string' && !/[\r\n\0]/.test(value)) headers[name.toLowerCase()] = value;
  }
  return headers;
}
