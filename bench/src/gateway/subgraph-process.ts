import { buildSubgraphSchema } from '@apollo/subgraph';
import fastify from 'fastify';
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { type SubgraphName, subgraphNames, subgraphs } from './graph.ts';

/** The four subgraphs over HTTP, one process: the same for every contender, so that only the gateway differs. */
const documents = new Map<string, DocumentNode>();

async function listen(schema: GraphQLSchema): Promise<string> {
  const server = fastify();
  server.post('/graphql', async (request) => {
    const { query, variables } = request.body as { query: string; variables?: Record<string, unknown> };
    let document = documents.get(query);
    if (document === undefined) {
      document = parse(query);
      documents.set(query, document);
    }
    return execute({ schema, document, variableValues: variables });
  });
  return `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
}

const urls: Partial<Record<SubgraphName, string>> = {};
for (const name of subgraphNames) {
  const { typeDefs, resolvers } = subgraphs[name];
  urls[name] = await listen(buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]));
}
process.send?.({ urls });
process.on('disconnect', () => process.exit(0));
