import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { workflowConnection } from '../workflows/list-workflows.ts';
import { createSecret } from './create-secret.ts';
import { deleteSecret } from './delete-secret.ts';
import { secretEvent } from './events.ts';
import { secretConnection } from './list-secrets.ts';
import { secretLoader } from './loaders.ts';
import { replaceSecret } from './replace-secret.ts';

export const secretResolvers: Resolvers = {
  Query: {
    secrets: (_root, page, ctx) => secretConnection(organizationContext(ctx), page),
    secret: (_root, { id }, ctx) => secretLoader(ctx).load(id),
  },
  Mutation: {
    createSecret: (_root, { input }, ctx) => payload('secret', () => createSecret(organizationContext(ctx), input)),
    replaceSecret: (_root, { id, value }, ctx) =>
      payload('secret', () => replaceSecret(organizationContext(ctx), id, value)),
    deleteSecret: (_root, { id }, ctx) => payload('deletedId', () => deleteSecret(organizationContext(ctx), id)),
  },
  Subscription: { secretChanged: delivered(secretEvent) },
  Secret: {
    __resolveReference: ({ id }, ctx) => secretLoader(ctx).load(id),
    createdBy: ({ createdBy }) => (createdBy === null ? null : { id: createdBy }),
    replacedBy: ({ replacedBy }) => (replacedBy === null ? null : { id: replacedBy }),
    usedBy: (secret, page, ctx) =>
      workflowConnection(organizationContext(ctx), { secret: secret.name }, { field: 'NAME', direction: 'ASC' }, page),
  },
};
