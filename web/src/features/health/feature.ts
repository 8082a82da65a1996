import { IconHeartbeat } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { healthRoute } from './routes.ts';

export const healthFeature = defineFeature({
  routes: [healthRoute],
  navigation: [
    {
      label: 'Health',
      to: '/health',
      icon: IconHeartbeat,
      group: 'Installation',
      order: 10,
      permission: 'health.read',
    },
  ],
});
