import { may, type RuleTree } from '@guardian/platform/access';

export const predictionRules: RuleTree = { Query: { predictiveInsights: may('prediction.read') } };
