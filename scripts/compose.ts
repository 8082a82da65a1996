import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';

const root = new URL('..', import.meta.url).pathname;
const subgraphs = ['tenants', 'workflows', 'insights', 'monitoring', 'developer'];

/** SDL of one subgraph: the prelude, then its features in the order of their names. */
export function subgraphSdl(name: string): string {
  const source = join(root, 'subgraphs', name, 'src');
  const features = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  const prelude = readFileSync(join(root, 'platform/src/subgraph/prelude.graphql'), 'utf8');
  return [prelude, ...features.map((file) => readFileSync(join(source, file), 'utf8'))].join('\n');
}

/** Composes the five subgraphs. Throws one error that lists every composition problem. */
export function compose(): { supergraph: string; api: string } {
  const services = subgraphs.map((name) => ({
    name,
    url: `http://${name}.guardian.internal/graphql`,
    typeDefs: parse(subgraphSdl(name)),
  }));
  const result = composeServices(services);
  if (result.errors) {
    throw new Error(`The subgraphs do not compose:\n${result.errors.map((error) => `- ${error.message}`).join('\n')}`);
  }
  const api = Supergraph.build(result.supergraphSdl).apiSchema().toGraphQLJSSchema();
  return { supergraph: `${result.supergraphSdl.trim()}\n`, api: `${printSchema(api).trim()}\n` };
}
