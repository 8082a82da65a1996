import { delivered } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { checkSchema, compareSupergraphs, readSupergraphSdl } from './compare-supergraphs.ts';
import { supergraphConnection } from './list-supergraphs.ts';

export const supergraphResolvers: Resolvers = {
  Query: {
    supergraphs: (_root, page, ctx) => supergraphConnection(ctx, page),
    supergraphSdl: (_root, { hash }, ctx) => readSupergraphSdl(ctx, hash),
    compareSupergraphs: (_root, args, ctx) => compareSupergraphs(ctx, args),
    checkSchema: (_root, { input }, ctx) => checkSchema(ctx, input),
  },
  Subscription: { supergraphsChanged: delivered(({ signal }) => signal) },
  Supergraph: { id: ({ hash }) => hash },
};
