import { mergeRules } from '@guardian/platform/access';
import { defineSubgraph, mergeResolvers, sdl } from '@guardian/platform/subgraph';
import { apiSchema } from './api-schema/api-schema.ts';
import { apiSchemaRules } from './api-schema/rules.ts';
import { keyResolvers } from './keys/resolvers.ts';
import { keyRules } from './keys/rules.ts';
import { usageResolvers } from './operation-usage/resolvers.ts';
import { usageRules } from './operation-usage/rules.ts';
import { operationResolvers } from './operations/resolvers.ts';
import { operationRules } from './operations/rules.ts';
import { supergraphResolvers } from './supergraphs/resolvers.ts';
import { supergraphRules } from './supergraphs/rules.ts';

/** Developer: credentials for programs, the operations they may execute, and the schema they are written against. */
export const subgraph = defineSubgraph({
  name: 'developer',
  typeDefs: [
    sdl(import.meta.url, './keys/keys.graphql'),
    sdl(import.meta.url, './operations/operations.graphql'),
    sdl(import.meta.url, './operation-usage/operation-usage.graphql'),
    sdl(import.meta.url, './api-schema/api-schema.graphql'),
    sdl(import.meta.url, './supergraphs/supergraphs.graphql'),
  ],
  resolvers: mergeResolvers(keyResolvers, operationResolvers, usageResolvers, supergraphResolvers, {
    Query: { apiSchema },
  }),
  rules: mergeRules(keyRules, operationRules, usageRules, apiSchemaRules, supergraphRules),
});
