import { operator, type RuleTree } from '@guardian/platform/access';

export const liveLayerRules: RuleTree = {
  Query: { liveLayer: operator('installation.health') },
  Subscription: { liveLayerUpdates: operator('installation.health') },
};
