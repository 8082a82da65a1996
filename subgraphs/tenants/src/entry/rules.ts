import { may, type RuleTree, signedIn } from '@guardian/platform/access';

export const entryRules: RuleTree = {
  Query: {
    signInPolicy: may('security.read'),
    networkRules: may('security.read'),
    testAddress: may('security.read'),
    tryNetworkRules: may('security.read'),
  },
  Mutation: {
    updateSignInPolicy: may('security.update'),
    saveNetworkRules: may('security.update'),
    // Whoever needs it is kept out of the organization: the verb looks for the ownership itself.
    overrideNetworkRules: signedIn,
  },
};
