import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { contend } from '../contender.ts';

/** The peer: @apollo/gateway behind @apollo/server as its documents set it up, over HTTP subgraphs. */
await contend(async ({ supergraph }) => {
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl: supergraph }) });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return new URL('/graphql', url).href;
});
