import { composeServices } from '@apollo/composition';
import { buildOperationContext, executeQueryPlan, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { RequestContext } from '@guardian/platform/subgraph';
import {
  type DocumentNode,
  execute as executeSchema,
  type FormattedExecutionResult,
  type GraphQLSchema,
  isInterfaceType,
  parse,
  validate,
} from 'graphql';
import type { Source } from '../../execute/source.ts';
import { type LoadedSupergraph, loadSupergraph } from '../../execute/supergraph.ts';
import { answerText, execute } from '../index.ts';
import type { Federation } from './federations.ts';
import { worldSubgraph } from './subgraph.ts';
import { executeWhole, wholeSchema } from './whole.ts';
import { type Mishaps, worldOf } from './world.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@extends", "@context", "@fromContext"])\n`;

export interface Graph {
  supergraph: LoadedSupergraph;
  sources: Map<string, Source>;
  /** Of the subgraphs, by name. */
  schemas: Map<string, GraphQLSchema>;
  /** The same data as one plain schema. */
  whole: GraphQLSchema;
}

/**
 * The federation with made-up data. Throws when its subgraphs do not compose.
 *
 * @param url Where a subgraph is, by its name.
 */
export function openFederation(federation: Federation, mishaps: Mishaps, url = (_name: string) => ''): Graph {
  const services = Object.entries(federation).map(([name, sdl]) => ({
    name,
    url: url(name),
    typeDefs: parse(link + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('; '));
  const supergraph = loadSupergraph(supergraphSdl);
  const world = worldOf(supergraph.supergraphSchema, federation, mishaps);
  const sources = new Map<string, Source>();
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, sdl] of Object.entries(federation)) {
    const schema = worldSubgraph(name, link + sdl, world);
    schemas.set(name, schema);
    const known = new Map<string, DocumentNode>();
    sources.set(name, {
      async execute({ query, variables }) {
        const document = known.get(query) ?? parse(query);
        // What a subgraph would refuse must not pass here.
        if (!known.has(query)) for (const error of validate(schema, document)) throw error;
        known.set(query, document);
        const result = await executeSchema({ schema, document, variableValues: variables });
        // As over HTTP: nothing is shared with the subgraph.
        return JSON.parse(JSON.stringify(result)) as FormattedExecutionResult;
      },
    });
  }
  return { supergraph, sources, schemas, whole: wholeSchema(supergraph, world) };
}

export function planFor({ supergraph }: Graph, document: DocumentNode): QueryPlan {
  return supergraph.planner.plan(document);
}

/** What clients would see, in a form that can be compared: the data, and the places of errors. */
export interface Seen {
  data: string;
  paths: string[];
  /** Messages of values that do not fit the API. */
  flaws: string[];
}

export type Variables = Record<string, unknown>;

export async function ours(graph: Graph, plan: QueryPlan, document: DocumentNode, variables: Variables): Promise<Seen> {
  const execution = { ...graph, plan, document, variables, ctx: {} as RequestContext };
  const answer = await execute(execution);
  const text = answerText(await execute({ ...execution, asText: true }));
  if (text !== JSON.stringify(answer)) throw new Error(`As text it is another answer: ${text}`);
  return seen(answer);
}

export async function reference(
  { supergraph, sources }: Graph,
  plan: QueryPlan,
  document: DocumentNode,
  variables: Variables,
): Promise<Seen> {
  const services: Record<string, GraphQLDataSource> = {};
  for (const [name, source] of sources) {
    services[name] = {
      async process({ request }) {
        const operation = { query: request.query ?? '', variables: request.variables };
        const result = await source.execute(operation, {} as RequestContext);
        forgetVagueTypes(result.data?._entities, supergraph.supergraphSchema);
        return result as never;
      },
    };
  }
  const { schema, supergraphSchema, apiSchema } = supergraph;
  const request = { request: { query: '', variables }, document, context: {}, metrics: {}, logger: console, schema };
  const context = buildOperationContext({ schema, operationDocument: document });
  return seen(await executeQueryPlan(plan, services, request as never, context, supergraphSchema, apiSchema));
}

export async function whole(graph: Graph, document: DocumentNode, variables: Variables): Promise<Seen> {
  return seen(await executeWhole(graph.whole, document, variables));
}

/**
 * The reference lets the name that a subgraph with an `@interfaceObject` gives take the place of the type that it knows
 * already, and loses all that the client selected of that type.
 */
function forgetVagueTypes(entities: unknown, schema: GraphQLSchema): void {
  for (const entity of Array.isArray(entities) ? entities : []) {
    if (isInterfaceType(schema.getType(entity?.__typename))) delete entity.__typename;
  }
}

function seen(result: { data?: unknown; errors?: readonly unknown[]; extensions?: Record<string, unknown> }): Seen {
  const errors = (result.errors ?? []) as { path?: readonly (string | number)[]; message: string }[];
  const flaws = (result.extensions?.valueCompletion ?? []) as { message: string; path: unknown[] }[];
  return {
    data: comparable(result.data),
    paths: errors.map(({ path }) => JSON.stringify(path ?? null).replaceAll(/__alias_\d+/g, '')).sort(),
    flaws: flaws.map(({ message, path }) => `${message} ${JSON.stringify(path)}`).sort(),
  };
}

/** Data as text, in which the order of fields does not count. */
export const comparable = (data: unknown): string => JSON.stringify(data, sortKeys);

/**
 * The reference merges fields of the same name before it spreads fragments, the specification in the order of the
 * document: `{ a { x } ... { a { y } } a { z } }` is x, y, z. Ours follows the specification, so order is left out here.
 */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
