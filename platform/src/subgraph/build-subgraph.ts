import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper/index.js';
import { defaultFieldResolver, type GraphQLSchema, parse } from 'graphql';
import { shieldSchema, uncovered } from '../access/index.ts';
import { StartError } from '../environment/index.ts';
import { span } from '../telemetry/index.ts';
import type { SubgraphDefinition } from './definition.ts';
import { bindRuntime, type Runtime } from './runtime.ts';
import { scalars } from './scalars.ts';
import { prelude } from './sdl.ts';

type ResolverMap = NonNullable<GraphQLSchemaModule['resolvers']>;

/**
 * Root value with which the gateway asks whether a subscription field is still allowed: the rules run, the resolver
 * does not.
 */
export const rehearsal = Object.freeze({ rehearsal: true });

/** The executable schema of a subgraph behind its shield. Throws a StartError for any way in that no rule guards. */
export function buildSubgraph(definition: SubgraphDefinition, runtime: Runtime): GraphQLSchema {
  bindRuntime(runtime);
  const schema = buildSubgraphSchema({
    typeDefs: parse([prelude, ...definition.typeDefs].join('\n')),
    resolvers: { ...scalars, ...definition.resolvers } as ResolverMap,
  });
  const gaps = uncovered(schema, definition.rules);
  if (gaps.length > 0) throw new StartError(`The subgraph ${definition.name} can't start: ${gaps.join('; ')}.`);
  wrapRootFields(schema);
  return shieldSchema(schema, definition.rules);
}

/** Before the shield, so that a span measures the work and not a refusal. */
function wrapRootFields(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (field.name.startsWith('_')) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      // The shield would guard `subscribe` in place of `resolve`, and only `resolve` runs here.
      delete field.subscribe;
      field.resolve = (root, args, ctx, info) =>
        root === rehearsal ? {} : span(`${type?.name}.${field.name}`, {}, async () => resolve(root, args, ctx, info));
    }
  }
}
