import { may, type RuleTree } from '@guardian/platform/access';

export const secretRules: RuleTree = {
  Query: { secrets: may('secret.read'), secret: may('secret.read') },
  Mutation: {
    createSecret: may('secret.manage'),
    replaceSecret: may('secret.manage'),
    deleteSecret: may('secret.manage'),
  },
  Subscription: { secretChanged: may('secret.read') },
  entities: { Secret: may('secret.read') },
  fields: { Secret: { usedBy: may('workflow.read') } },
};
