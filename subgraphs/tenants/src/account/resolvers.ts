import { payload } from '@guardian/platform/errors';
import { countryOf } from '@guardian/platform/network';
import type { AccountEventType, Resolvers } from '../generated/resolvers.ts';
import { deviceName } from '../sessions/index.ts';
import { accountSecurity, listAccountEvents } from './account-security.ts';
import { renamePasskey } from './rename-passkey.ts';

export const accountResolvers: Resolvers = {
  Query: { accountSecurity: (_root, _args, ctx) => accountSecurity(ctx) },
  Mutation: { renamePasskey: (_root, input, ctx) => payload('passkey', () => renamePasskey(ctx, input)) },
  AccountSecurity: { events: (_parent, page, ctx) => listAccountEvents(ctx, page) },
  AccountEvent: {
    // `signedIn` → `SIGNED_IN`
    type: ({ type }) => type.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as AccountEventType,
    device: ({ userAgent }) => deviceName(userAgent),
    country: ({ ipAddress }) => countryOf(ipAddress),
  },
};
