import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext, runtimeOf } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { createOrganization } from './create-organization.ts';
import { deleteOrganization } from './delete-organization.ts';
import { organizationEvent } from './events.ts';
import { organizationLoader } from './loaders.ts';
import { restoreOrganization } from './restore-organization.ts';
import { switchOrganization } from './switch-organization.ts';
import { updateOrganization } from './update-organization.ts';

export const organizationResolvers: Resolvers = {
  Query: {
    organization: (_root, _args, ctx) =>
      ctx.organizationId === null ? null : organizationLoader(ctx).load(ctx.organizationId),
  },
  Mutation: {
    createOrganization: (_root, { input }, ctx) => payload('organization', () => createOrganization(ctx, input)),
    updateOrganization: (_root, { input }, ctx) =>
      payload('organization', () => updateOrganization(organizationContext(ctx), input)),
    switchOrganization: (_root, { organizationId }, ctx) =>
      payload('organization', () => switchOrganization(ctx, organizationId)),
    deleteOrganization: (_root, input, ctx) =>
      payload('eraseAfter', () => deleteOrganization(organizationContext(ctx), input)),
    restoreOrganization: (_root, { organizationId }, ctx) =>
      payload('organization', () => restoreOrganization(ctx, organizationId)),
  },
  Subscription: { organizationChanged: delivered(organizationEvent) },
  Organization: {
    region: ({ id }, _args, ctx) => runtimeOf(ctx).access.entry.regionOf(id),
    __resolveReference: ({ id }, ctx) => organizationLoader(ctx).load(id),
  },
};
