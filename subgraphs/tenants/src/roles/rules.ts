import { may, mayParts, type RuleTree } from '@guardian/platform/access';

export const roleRules: RuleTree = {
  Query: {
    roles: may('role.read'),
    role: may('role.read'),
    permissions: may('role.read'),
    previewRoleUpdate: may('role.preview'),
    previewRoleDeletion: may('role.preview'),
  },
  Mutation: {
    createRole: may('role.create'),
    updateRole: mayParts('role.update', {
      'input.permissions': 'role.updatePermissions',
      'input.parentIds': 'role.updateParents',
    }),
    cloneRole: may('role.clone'),
    deleteRole: may('role.delete'),
  },
  Subscription: { roleChanged: may('role.read') },
  entities: { Role: may('role.read') },
};
