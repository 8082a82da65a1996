import { type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openFederation, whole } from '../../gateway/src/executor/differential/both.ts';
import type { Federation } from '../../gateway/src/executor/differential/federations.ts';
import { situations } from '../../gateway/src/executor/situations/index.ts';
import { type Ask, type Federations, federations } from './gateway.ts';

// The situations of the Federation specification once more, through the doors: a client that speaks HTTP, guardian-gateway, and
// subgraphs that are servers.

let servers: Federations;
beforeAll(async () => {
  servers = await federations();
});
afterAll(() => servers?.[Symbol.asyncDispose]());

interface Opened {
  graph: Graph;
  ask: Ask;
}

async function open(name: string, federation: Federation): Promise<Opened> {
  const graph = openFederation(federation, { nulls: 0, errors: 0 }, (subgraph) => servers.url(name, subgraph));
  for (const [subgraph, schema] of graph.schemas) servers.serve(name, subgraph, schema);
  return { graph, ask: await servers.open(graph.supergraph.sdl) };
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
  const { ask, graph } = await open('mutations', {
    one: 'type Query { a: Int } type Mutation { add(by: Int!): Int }',
    two: 'type Query { b: Int } type Mutation { multiply(by: Int!): Int }',
  });
  let total = 0;
  const resolve = (subgraph: string, field: string, change: (by: number) => Promise<number>) => {
    const schema = graph.schemas.get(subgraph) as GraphQLSchema;
    const definition = schema.getMutationType()?.getFields()[field];
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
