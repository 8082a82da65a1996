import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper/index.js';
import { execute, GraphQLError, parse, subscribe } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/** A subgraph that listens: queries by POST, subscriptions over WebSocket and as event streams, all at one address. */
export interface TestSubgraph extends AsyncDisposable {
  name: string;
  url: string;
  typeDefs: string;
  /** Headers of the requests so far, those that open sockets among them. */
  requests: IncomingHttpHeaders[];
  /** Sockets and event streams open now. */
  open(): number;
  stop(): Promise<void>;
}

const prelude =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@shareable"])\n';

export async function testSubgraph(name: string, sdl: string, resolvers: object, port = 0): Promise<TestSubgraph> {
  const typeDefs = prelude + sdl;
  const schema = buildSubgraphSchema({
    typeDefs: parse(typeDefs),
    resolvers: resolvers as GraphQLSchemaModule['resolvers'],
  });
  const requests: IncomingHttpHeaders[] = [];
  let streams = 0;
  const eventStreams = createHandler({ schema, execute, subscribe });
  const server = createServer(async (request, response) => {
    requests.push(request.headers);
    if (request.headers.accept?.includes('text/event-stream')) {
      streams += 1;
      response.on('close', () => {
        streams -= 1;
      });
      return eventStreams(request, response);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const result = await execute({ schema, document: parse(query), variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (_socket, request) => requests.push(request.headers));
  useServer({ schema, execute, subscribe }, sockets);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const stop = async () => {
    if (!server.listening) return;
    for (const socket of sockets.clients) socket.terminate();
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    typeDefs,
    requests,
    open: () => sockets.clients.size + streams,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Owns books and tells of new ones. */
export function bookSubgraph(extra = '', port = 0): Promise<TestSubgraph> {
  const listeners = new Set<(title: string) => void>();
  return testSubgraph(
    'books',
    `type Book @key(fields: "id") { id: ID! title: String ${extra} }
     type Query { books: [Book!] secret: String }
     type Mutation { addBook(title: String!): Book }
     type Subscription { bookAdded: Book }`,
    {
      Query: {
        books: () => [{ id: '1', title: 'One' }],
        secret: () => {
          throw new GraphQLError('not for you', { extensions: { code: 'TOO_SECRET', hint: 'ask' } });
        },
      },
      Book: {
        __resolveReference: ({ id }: { id: string }) => ({ id, title: `Title ${id}`, pages: 100 }),
        pages: () => 100,
      },
      Mutation: {
        addBook: (_root: unknown, { title }: { title: string }) => {
          for (const listener of listeners) listener(title);
          return { id: title, title };
        },
      },
      Subscription: {
        bookAdded: {
          async *subscribe() {
            const titles: string[] = [];
            let wake = () => {};
            const listener = (title: string) => {
              titles.push(title);
              wake();
            };
            listeners.add(listener);
            try {
              for (;;) {
                for (let title = titles.shift(); title !== undefined; title = titles.shift()) {
                  yield { bookAdded: { id: title, title } };
                }
                await new Promise<void>((resolve) => {
                  wake = resolve;
                });
              }
            } finally {
              listeners.delete(listener);
            }
          },
        },
      },
    },
    port,
  );
}

/** Adds a rating to books. */
export function ratingSubgraph(port = 0): Promise<TestSubgraph> {
  return testSubgraph(
    'ratings',
    'type Book @key(fields: "id") { id: ID! rating: Int }',
    { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, rating: id.length }) } },
    port,
  );
}

export function supergraphOf(...subgraphs: Pick<TestSubgraph, 'name' | 'url' | 'typeDefs'>[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, typeDefs }) => ({ name, url, typeDefs: parse(typeDefs) })),
  );
  if (errors) throw new AggregateError(errors);
  return supergraphSdl;
}
