import { IconShieldLock, IconShieldPlus } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { roleRoute, rolesRoute } from './routes.ts';

export const rolesFeature = defineFeature({
  routes: [rolesRoute, roleRoute],
  settings: [{ label: 'Roles', to: '/settings/roles', icon: IconShieldLock, order: 40, permission: 'role.read' }],
  commands: [
    {
      id: 'roles.create',
      label: 'Create role',
      description: 'A set of permissions of your own',
      icon: IconShieldPlus,
      keywords: ['permission', 'rbac', 'access'],
      permission: 'role.create',
      run: ({ go }) => go('/settings/roles?open=new'),
    },
    {
      id: 'roles.list',
      label: 'Show roles and permissions',
      icon: IconShieldLock,
      permission: 'role.read',
      run: ({ go }) => go('/settings/roles'),
    },
  ],
});
