import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { cloneRole } from './clone-role.ts';
import { makeRole } from './create-role.ts';
import { removeRole } from './delete-role.ts';
import { roleEvent } from './events.ts';
import { holderCountLoader, listRoles, roleLoader } from './loaders.ts';
import { permissionCatalogue } from './permission-catalogue.ts';
import { previewDeletion, previewUpdate } from './preview-role.ts';
import { graphGrants, graphScope, permissionScopes } from './scopes.ts';
import { changeRole } from './update-role.ts';
import { wholeRole } from './whole-role.ts';

export const roleResolvers: Resolvers = {
  Query: {
    roles: (_root, _args, ctx) => listRoles(organizationContext(ctx)),
    role: (_root, { id }, ctx) => roleLoader(ctx).load(id),
    permissions: () => permissionCatalogue,
    previewRoleUpdate: (_root, { id, input: { permissions, ...input } }, ctx) =>
      payload('preview', () =>
        previewUpdate(organizationContext(ctx), id, { ...input, permissions: permissionScopes(permissions) }),
      ),
    previewRoleDeletion: (_root, input, ctx) =>
      payload('preview', () => previewDeletion(organizationContext(ctx), input)),
  },
  Mutation: {
    createRole: (_root, { input: { permissions, ...input } }, ctx) =>
      payload('role', () =>
        makeRole(organizationContext(ctx), { ...input, permissions: permissionScopes(permissions) ?? [] }),
      ),
    updateRole: (_root, { id, version, input: { permissions, ...input } }, ctx) =>
      payload('role', () =>
        changeRole(organizationContext(ctx), {
          ...{ id, version },
          input: { ...input, permissions: permissionScopes(permissions) },
        }),
      ),
    cloneRole: (_root, input, ctx) => payload('role', () => cloneRole(organizationContext(ctx), input)),
    deleteRole: (_root, input, ctx) => payload('deletedId', () => removeRole(organizationContext(ctx), input)),
  },
  Subscription: { roleChanged: delivered(roleEvent) },
  Role: {
    __resolveReference: ({ id }, ctx) => roleLoader(ctx).load(id),
    permissions: async (role, _args, ctx) => [...(await wholeRole(ctx, role)).permissions].sort(),
    held: async (role, _args, ctx) => graphGrants((await wholeRole(ctx, role)).held),
    own: async (role, _args, ctx) => graphGrants((await wholeRole(ctx, role)).own),
    parents: async (role, _args, ctx) => {
      const { parentIds } = await wholeRole(ctx, role);
      const parents = await Promise.all(parentIds.map((id) => roleLoader(ctx).load(id)));
      return parents.filter((parent) => parent !== null);
    },
    holderCount: async (role, _args, ctx) => (await holderCountLoader(ctx).load(role.id)) ?? 0,
  },
  Permission: { scopes: (permission) => permission.scopes.map(graphScope) },
  AccessChange: {
    gained: (change) => graphGrants(change.gained),
    lost: (change) => graphGrants(change.lost),
    streams: async ({ principalId, streams }) => (await streams()).of.get(principalId) ?? [],
  },
  RolePreview: {
    endingStreams: async ({ streams }) => (await streams()).ending,
    narrowedStreams: async ({ streams }) => (await streams()).narrowed,
    silentGateways: async ({ streams }) => (await streams()).silent,
  },
  StreamChange: { effect: ({ effect }) => (effect === 'ends' ? 'ENDS' : 'NARROWS') },
};
