import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';
import { contend } from '../src/gateway/contender.ts';
import { subgraphs } from '../src/gateway/graph.ts';

/** Subgraph that owns a type; in Federation 1 the others extend it. */
const owners = { User: 'accounts', Product: 'products' };

/** Mercurius' gateway, which speaks Federation 1: it gets the SDL of the subgraphs in that form. */
await contend(async ({ urls }) => {
  const server = fastify();
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
    name,
    url: urls[name],
    mandatory: true,
    rewriteHeaders: ({ authorization }) => ({ authorization }),
    schema: federation1(name, typeDefs),
  }));
  await server.register(mercuriusGateway, { gateway: { services }, jit: 1 });
  await server.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${server.server.address().port}/graphql`;
});

function federation1(name, typeDefs) {
  return typeDefs
    .slice(typeDefs.indexOf('\n'))
    .replaceAll('@shareable', '')
    .replace('type Query', 'extend type Query')
    .replaceAll(/type (\w+) (@key\(fields: "\w+"\)) \{\s*(\w+: \w+!)/g, (whole, type, key, field) =>
      owners[type] === undefined || owners[type] === name ? whole : `extend type ${type} ${key} { ${field} @external`,
    );
}
