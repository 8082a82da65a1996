import { organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { listRoles, roleLoader } from './loaders.ts';
import { permissionCatalogue } from './permission-catalogue.ts';

export const roleResolvers: Resolvers = {
  Query: {
    roles: (_root, _args, ctx) => listRoles(organizationContext(ctx)),
    permissions: () => permissionCatalogue,
  },
  Role: {
    __resolveReference: ({ id }, ctx) => roleLoader(ctx).load(id),
    permissions: (role) => [...role.permissions].sort(),
  },
};
