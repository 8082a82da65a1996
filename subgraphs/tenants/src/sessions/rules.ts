import { type RuleTree, signedIn } from '@guardian/platform/access';

export const sessionRules: RuleTree = {
  Query: { sessions: signedIn },
  Mutation: { updateProfile: signedIn, revokeSession: signedIn, revokeOtherSessions: signedIn },
};
