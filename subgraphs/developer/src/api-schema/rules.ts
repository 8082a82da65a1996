import { may, type RuleTree } from '@guardian/platform/access';

export const apiSchemaRules: RuleTree = { Query: { apiSchema: may('schema.read') } };
