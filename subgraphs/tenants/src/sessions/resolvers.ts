import { payload } from '@guardian/platform/errors';
import { countryOf } from '@guardian/platform/network';
import type { Resolvers } from '../generated/resolvers.ts';
import { deviceName } from './device.ts';
import { listSessions } from './list-sessions.ts';
import { revokeOtherSessions } from './revoke-other-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import { updateProfile } from './update-profile.ts';

export const sessionResolvers: Resolvers = {
  Query: { sessions: (_root, _args, ctx) => listSessions(ctx) },
  Mutation: {
    updateProfile: (_root, { input }, ctx) => payload('user', () => updateProfile(ctx, input)),
    revokeSession: async (_root, { id }, ctx) => ({ revokedIds: await revokeSession(ctx, id), errors: [] }),
    revokeOtherSessions: async (_root, _args, ctx) => ({ revokedIds: await revokeOtherSessions(ctx), errors: [] }),
  },
  Session: {
    current: (session, _args, { principal }) => 'sessionId' in principal && principal.sessionId === session.id,
    country: ({ ipAddress }) => countryOf(ipAddress),
    device: (session) => deviceName(session.userAgent),
  },
};
