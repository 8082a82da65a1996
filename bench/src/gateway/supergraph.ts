import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { type SubgraphName, subgraphNames, subgraphs } from './graph.ts';

/** Supergraph of the benchmark graph. @param urls Where each subgraph listens. */
export function benchmarkSupergraph(urls: Record<SubgraphName, string>): string {
  const services = subgraphNames.map((name) => ({ name, url: urls[name], typeDefs: parse(subgraphs[name].typeDefs) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw new Error(errors.map((error) => error.message).join('\n'));
  return supergraphSdl;
}
