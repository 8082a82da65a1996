import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { federatedPlanner } from './federated-planner.ts';
import { fetchesIn } from './plan-fetches.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])\n';
const subgraphs = {
  fewer: `type Query { pick: Pick } type Shelf @key(fields: "id") { id: ID! best: Pick @shareable } union Pick = Novel
    type Novel @key(fields: "id") { id: ID! }`,
  more: `type Query { shelf: Shelf } type Subscription { shelfChanged: Shelf } type Shelf @key(fields: "id") { id: ID! best: Pick @shareable }
    union Pick = Novel | Film type Novel @key(fields: "id") { id: ID! } type Film @key(fields: "id") { id: ID! title: String }`,
  films: `type Film @key(fields: "id") { id: ID! minutes: Int }`,
};

function planned(query: string) {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(link + sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.join('; '));
  return federatedPlanner(supergraphSdl).plan(parse(query));
}

it('asks a subscription too for types that another subgraph does not know', () => {
  const { node } = planned('subscription { shelfChanged { best { ... on Film { title minutes } } } }');
  const [first, ...others] = [...fetchesIn(node)];
  expect(node?.kind).toBe('Subscription');
  expect(first?.fetch.operation).toContain('...on Film{');
  expect(first?.fetch.operation).toContain('title');
  expect(others.map(({ fetch, path }) => [fetch.serviceName, path])).toEqual([['films', ['shelfChanged', 'best']]]);
});

it('asks nobody twice where the type is not asked for, or is known to all', () => {
  for (const query of ['{ shelf { best { __typename } } }', '{ shelf { best { ... on Novel { id } } } }']) {
    expect([...fetchesIn(planned(query).node)].map(({ fetch }) => fetch.serviceName)).toEqual(['more']);
  }
});
