import { may, type RuleTree } from '@guardian/platform/access';

export const explanationRules: RuleTree = { Query: { explainAccess: may('access.explain') } };
