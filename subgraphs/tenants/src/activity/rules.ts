import { may, type RuleTree } from '@guardian/platform/access';

export const activityRules: RuleTree = {
  Query: { activity: may('activity.read') },
  Subscription: { eventRecorded: may('activity.read') },
  entities: { ActivityEvent: may('activity.read') },
};
