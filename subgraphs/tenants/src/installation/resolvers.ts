import { payload } from '@guardian/platform/errors';
import { delivered } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { installationState } from './installation.ts';
import { listOutbox } from './list-outbox.ts';
import { setUpInstallation } from './set-up-installation.ts';

export const installationResolvers: Resolvers = {
  Query: {
    installation: (_root, _args, ctx) => installationState(ctx),
    outbox: (_root, { search, ...page }, ctx) => listOutbox(ctx, page, search ?? null),
  },
  Mutation: {
    setUpInstallation: (_root, { input }, ctx) => payload('organization', () => setUpInstallation(ctx, input)),
  },
  Subscription: { outboxChanged: delivered(({ signal }) => signal) },
};
