import type { Resolvers } from '../generated/resolvers.ts';
import { actorLoader } from './loaders.ts';

export const actorResolvers: Resolvers = {
  Actor: {
    __resolveReference: ({ id }, ctx) => actorLoader(ctx).load(id),
  },
};
