import { may, type RuleTree } from '@guardian/platform/access';

export const encryptionRules: RuleTree = {
  Query: { encryption: may('security.read') },
  Mutation: { rotateEncryptionKey: may('security.rotateKeys') },
  Subscription: { encryptionKeyRotation: may('security.read') },
};
