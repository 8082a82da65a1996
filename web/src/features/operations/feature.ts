import { IconShieldLock } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { operationsRoute, usageRoute } from './routes.ts';

export const operationsFeature = defineFeature({
  routes: [operationsRoute, usageRoute],
  navigation: [
    {
      label: 'Operations',
      to: '/operations',
      icon: IconShieldLock,
      group: 'Developer',
      order: 15,
      permission: 'operation.read',
    },
  ],
});
