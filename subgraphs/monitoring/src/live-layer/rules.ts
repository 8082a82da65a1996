import { operator, type RuleTree } from '@guardian/platform/access';

export const liveLayerRules: RuleTree = {
  Query: { liveLayer: operator('installation.liveLayer') },
  Subscription: { liveLayerUpdates: operator('installation.liveLayer') },
};
