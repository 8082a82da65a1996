import { may, mayParts, type RuleTree, signedIn } from '@guardian/platform/access';

export const entryRules: RuleTree = {
  Query: {
    signInPolicy: may('signInPolicy.read'),
    networkRules: may('networkRule.read'),
    testAddress: may('networkRule.test'),
    tryNetworkRules: may('networkRule.try'),
  },
  Mutation: {
    updateSignInPolicy: mayParts('signInPolicy.update', {
      'input.secondFactorFrom': 'signInPolicy.requireSecondFactor',
    }),
    // While they are enforced the verb asks for `networkRule.enforce` too: what is stored decides.
    saveNetworkRules: may('networkRule.update'),
    // Whoever needs it is kept out of the organization: the verb looks for the ownership itself.
    overrideNetworkRules: signedIn,
  },
};
