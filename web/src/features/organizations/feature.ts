import { IconBuildingPlus, IconNetwork, IconSettings, IconShieldLock } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { networkRoute, newOrganizationRoute, notLetInRoute, securityRoute, settingsRoute } from './routes.ts';

export const organizationsFeature = defineFeature({
  routes: [settingsRoute, securityRoute, networkRoute],
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
  settings: [
    { label: 'General', to: '/settings', icon: IconSettings, order: 10, permission: 'organization.read' },
    { label: 'Sign-in', to: '/settings/security', icon: IconShieldLock, order: 70, permission: 'signInPolicy.read' },
    { label: 'Network', to: '/settings/network', icon: IconNetwork, order: 80, permission: 'networkRule.read' },
  ],
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
    {
      id: 'sign-in-policy',
      label: 'Sign-in settings of the organization',
      description: 'Second factor and time-outs',
      icon: IconSettings,
      permission: 'signInPolicy.read',
      run: ({ go }) => go('/settings/security'),
    },
    {
      id: 'network-rules',
      label: 'Network rules',
      description: 'From where people and keys are let in',
      icon: IconSettings,
      permission: 'networkRule.read',
      run: ({ go }) => go('/settings/network'),
    },
  ],
});

export const organizationsPublicFeature = defineFeature({ routes: [newOrganizationRoute, notLetInRoute] });
