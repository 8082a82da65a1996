import { IconActivity } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { activityRoute } from './routes.ts';

export const activityFeature = defineFeature({
  routes: [activityRoute],
  navigation: [
    {
      label: 'Activity',
      to: '/activity',
      icon: IconActivity,
      group: 'Workspace',
      order: 50,
      permission: 'activity.read',
    },
  ],
  commands: [
    {
      id: 'activity.access',
      label: 'Show changes of access',
      description: 'Members, invites and keys in the event log',
      icon: IconActivity,
      keywords: ['audit', 'security', 'log'],
      permission: 'activity.read',
      run: ({ go }) => go('/activity?types=member.*&types=invite.*&types=apiKey.*'),
    },
  ],
});
