import { may, type RuleTree } from '@guardian/platform/access';

export const grantRules: RuleTree = {
  Query: { grants: may('grant.read') },
  Mutation: {
    grantRole: may('grant.create'),
    delegateRole: may('grant.delegate'),
    revokeGrant: may('grant.revoke'),
    withdrawDelegation: may('grant.delegate'),
  },
  Subscription: { grantChanged: may('grant.read') },
  entities: { Grant: may('grant.read') },
};
