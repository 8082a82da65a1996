import { delivered } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { liveLayer } from './live-layer.ts';

export const liveLayerResolvers: Resolvers = {
  Query: { liveLayer: (_root, _args, ctx) => liveLayer(ctx) },
  Subscription: { liveLayerUpdates: delivered(({ signal }) => signal) },
};
