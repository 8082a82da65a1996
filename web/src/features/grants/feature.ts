import { IconHourglass } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { grantsRoute } from './routes.ts';

export const grantsFeature = defineFeature({
  routes: [grantsRoute],
  settings: [
    { label: 'Temporary access', to: '/settings/access', icon: IconHourglass, order: 50, permission: 'grant.read' },
  ],
  commands: [
    {
      id: 'grants.give',
      label: 'Give a role for a time',
      description: 'Access that ends by itself',
      icon: IconHourglass,
      keywords: ['grant', 'temporary', 'expire'],
      permission: 'grant.create',
      run: ({ go }) => go('/settings/access?open=give'),
    },
    {
      id: 'grants.lend',
      label: 'Lend a role',
      description: 'What you hold yourself, as long as you hold it',
      icon: IconHourglass,
      keywords: ['delegate', 'delegation', 'deputy'],
      permission: 'grant.delegate',
      run: ({ go }) => go('/settings/access?open=lend'),
    },
  ],
});
