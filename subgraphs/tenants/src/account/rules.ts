import { type RuleTree, signedIn } from '@guardian/platform/access';

export const accountRules: RuleTree = {
  Query: { accountSecurity: signedIn },
  Mutation: { renamePasskey: signedIn },
};
