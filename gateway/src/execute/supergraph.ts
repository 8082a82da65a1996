import type { Schema } from '@apollo/federation-internals';
import { type GraphQLSchema, printSchema } from 'graphql';
import { type FederatedPlanner, federatedPlanner } from '../planning/federated-planner.ts';
import { type LiveField, readChangesWith, readLiveFields } from './live-fields.ts';

/** A composed supergraph, made ready for planning and executing. */
export interface LoadedSupergraph {
  sdl: string;
  /** What clients see. */
  schema: GraphQLSchema;
  /** What clients see, as SDL. */
  apiSdl: string;
  apiSchema: Schema;
  supergraphSchema: GraphQLSchema;
  planner: FederatedPlanner;
  /** Subscription fields by name, and what each follows. Throws if one follows nothing. */
  liveFields: ReadonlyMap<string, LiveField>;
  /** Events that change a field, where its types do not tell, by `Type.field`. */
  changesWith: ReadonlyMap<string, string[]>;
}

/** Takes about 100 ms for the product's own supergraph; throws on SDL that is no supergraph. */
export function loadSupergraph(sdl: string): LoadedSupergraph {
  const planner = federatedPlanner(sdl);
  const { apiSchema } = planner;
  const schema = apiSchema.toGraphQLJSSchema({ includeDefer: true });
  let liveFields: LoadedSupergraph['liveFields'] | undefined;
  let changesWith: ReadonlyMap<string, string[]> | undefined;
  return {
    sdl,
    schema,
    apiSdl: `${printSchema(schema).trim()}\n`,
    apiSchema,
    supergraphSchema: planner.supergraph.schema.toGraphQLJSSchema(),
    planner,
    // Only when asked for: what the fields of other supergraphs follow is their subgraphs' business.
    get liveFields() {
      liveFields ??= readLiveFields(sdl);
      return liveFields;
    },
    get changesWith() {
      changesWith ??= readChangesWith(sdl);
      return changesWith;
    },
  };
}
