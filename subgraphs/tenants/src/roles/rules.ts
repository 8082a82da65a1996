import { may, type RuleTree } from '@guardian/platform/access';

export const roleRules: RuleTree = {
  Query: {
    roles: may('role.read'),
    role: may('role.read'),
    permissions: may('role.read'),
    previewRoleUpdate: may('role.update'),
    previewRoleDeletion: may('role.delete'),
  },
  Mutation: {
    createRole: may('role.create'),
    updateRole: may('role.update'),
    cloneRole: may('role.create'),
    deleteRole: may('role.delete'),
  },
  Subscription: { roleChanged: may('role.read') },
  entities: { Role: may('role.read') },
};
