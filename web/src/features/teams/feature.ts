import { IconUsersGroup } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { teamsRoute } from './routes.ts';

export const teamsFeature = defineFeature({
  routes: [teamsRoute],
  settings: [{ label: 'Teams', to: '/settings/teams', icon: IconUsersGroup, order: 30, permission: 'team.read' }],
  commands: [
    {
      id: 'teams.create',
      label: 'Create team',
      description: 'A group of members that rows can belong to',
      icon: IconUsersGroup,
      keywords: ['group', 'department'],
      permission: 'team.create',
      run: ({ go }) => go('/settings/teams?open=new'),
    },
  ],
});
