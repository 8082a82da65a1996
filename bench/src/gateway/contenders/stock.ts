import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { contend } from '../contender.ts';

interface Context {
  authorization: string | undefined;
}

class HandingOn extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({ request, context }: Parameters<RemoteGraphQLDataSource<Context>['process']>[0]): void {
    const { authorization } = context as Context;
    if (authorization !== undefined) request.http?.headers.set('authorization', authorization);
  }
}

/** The peer: @apollo/gateway behind @apollo/server as its documents set it up, over HTTP subgraphs. */
await contend(async ({ supergraph }) => {
  const gateway = new ApolloGateway({ supergraphSdl: supergraph, buildService: ({ url }) => new HandingOn({ url }) });
  const server = new ApolloServer<Context>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ authorization: req.headers.authorization }),
  });
  return new URL('/graphql', url).href;
});
