import { IconBuildingPlus, IconSettings } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { newOrganizationRoute, settingsRoute } from './routes.ts';

export const organizationsFeature = defineFeature({
  routes: [settingsRoute],
  navigation: [
    {
      label: 'Settings',
      to: '/settings',
      icon: IconSettings,
      group: 'Organization',
      order: 40,
      permission: 'organization.read',
    },
  ],
  settings: [{ label: 'General', to: '/settings', icon: IconSettings, order: 10, permission: 'organization.read' }],
  commands: [
    {
      id: 'create-organization',
      label: 'Create organization',
      icon: IconBuildingPlus,
      run: ({ go }) => go('/organizations/new'),
    },
    {
      id: 'rename-organization',
      label: 'Rename organization',
      description: 'Change name, address and time zone',
      icon: IconSettings,
      permission: 'organization.update',
      run: ({ go }) => go('/settings'),
    },
  ],
});

export const organizationsPublicFeature = defineFeature({ routes: [newOrganizationRoute] });
