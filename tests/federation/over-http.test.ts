import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLogger } from '@guardian/platform/telemetry';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openFederation, whole } from '../../gateway/src/executor/differential/both.ts';
import type { Federation } from '../../gateway/src/executor/differential/federations.ts';
import { situations } from '../../gateway/src/executor/situations/index.ts';
import { parseConfiguration } from '../../standalone/src/configuration.ts';
import { openGateway } from '../../standalone/src/gateway.ts';
import { createServer as createGateway } from '../../standalone/src/server.ts';

// The situations of the Federation specification once more, through the doors: a client that speaks HTTP, guardian-gateway, and
// subgraphs that are servers.

/** Subgraphs by path, all in one server. */
const schemas = new Map<string, GraphQLSchema>();
let subgraphs: Server;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  subgraphs = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const schema = schemas.get(request.url ?? '') as GraphQLSchema;
    const result = await execute({ schema, document: parse(query), variableValues: variables });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  });
  await new Promise<void>((done) => subgraphs.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  for (const stop of stops) await stop();
  subgraphs?.closeAllConnections();
  subgraphs?.close();
});

interface Opened {
  graph: Graph;
  ask(query: string): Promise<{ data?: unknown; errors?: { message: string; path?: unknown }[] }>;
}

async function open(name: string, federation: Federation): Promise<Opened> {
  const { port } = subgraphs.address() as AddressInfo;
  const path = (subgraph: string) => `/${encodeURIComponent(name)}/${subgraph}`;
  const graph = openFederation(
    federation,
    { nulls: 0, errors: 0 },
    (subgraph) => `http://127.0.0.1:${port}${path(subgraph)}`,
  );
  for (const [subgraph, schema] of graph.schemas) schemas.set(path(subgraph), schema);
  const gateway = openGateway(
    graph.supergraph.sdl,
    parseConfiguration('{}', 'none'),
    createLogger({ logLevel: 'silent' }),
  );
  const { server, drain } = createGateway(gateway);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  stops.push(drain);
  return {
    graph,
    async ask(query) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as Awaited<ReturnType<Opened['ask']>>;
    },
  };
}

describe.each(situations)('$name', ({ name, subgraphs: federation, queries }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(name, federation);
  });

  it.each(queries)('%s', async (query) => {
    const expected = await whole(opened.graph, parse(query), {});
    const { data, errors } = await opened.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(expected.data));
  });
});

describe('what no subgraph can be asked for', () => {
  // Nothing implements Place where `here` is, and `note` can't be reached from there; composition does not see it.
  const federation = {
    one: `type Query { here: Place } interface Place @key(fields: "id") { id: ID! }`,
    two: `type Query { there: Place } type Place @interfaceObject @key(fields: "id", resolvable: false) { id: ID! note: String }`,
  };
  let opened: Opened;
  beforeAll(async () => {
    opened = await open('hollow', federation);
  });

  it.each(['{ here { note } }', '{ here { id note } }', '{ there { id } here { more: note } }'])(
    '%s is refused as a whole, and said so',
    async (query) => {
      const { data, errors } = await opened.ask(query);
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.message).toContain('"note"');
    },
  );

  it('the rest is answered', async () => {
    const { data, errors } = await opened.ask('{ there { id note } }');
    expect([data, errors]).toEqual([{ there: { id: expect.any(String), note: expect.any(String) } }, undefined]);
  });
});

it('runs mutations of several subgraphs in the order of the document', async () => {
  const { ask } = await open('mutations', {
    one: 'type Query { a: Int } type Mutation { add(by: Int!): Int }',
    two: 'type Query { b: Int } type Mutation { multiply(by: Int!): Int }',
  });
  let total = 0;
  const resolve = (subgraph: string, field: string, change: (by: number) => Promise<number>) => {
    const definition = schemas.get(`/mutations/${subgraph}`)?.getMutationType()?.getFields()[field];
    if (definition) definition.resolve = async (_source, { by }) => change(by);
  };
  resolve('one', 'add', async (by) => {
    const before = total;
    await new Promise((done) => setTimeout(done, 20));
    total = before + by;
    return total;
  });
  resolve('two', 'multiply', async (by) => {
    total *= by;
    return total;
  });
  const { data } = await ask(
    'mutation { five: add(by: 5) ten: multiply(by: 2) twelve: add(by: 2) last: multiply(by: 3) }',
  );
  expect(data).toEqual({ five: 5, ten: 10, twelve: 12, last: 36 });
});
