import { payload } from '@guardian/platform/errors';
import { dataKeys, newestRotation } from '@guardian/platform/sealing';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { rotateEncryptionKey } from './rotate-encryption-key.ts';

export const encryptionResolvers: Resolvers = {
  Query: { encryption: () => ({}) },
  Mutation: {
    rotateEncryptionKey: (_root, _args, ctx) =>
      payload('encryption', () => rotateEncryptionKey(organizationContext(ctx))),
  },
  Subscription: { encryptionKeyRotation: delivered(({ signal }) => signal) },
  Encryption: {
    keys: (_encryption, _args, ctx) => dataKeys(ctx.db, organizationContext(ctx).organizationId),
    rotation: (_encryption, _args, ctx) => newestRotation(ctx.db, organizationContext(ctx).organizationId),
  },
  EncryptionKey: { sealedBy: ({ wrappedBy }) => wrappedBy },
};
