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
  commands: [
    {
      id: 'health.show',
      label: 'Show system health',
      icon: IconHeartbeat,
      keywords: ['status', 'uptime', 'latency', 'memory'],
      permission: 'health.read',
      run: ({ go }) => go('/health'),
    },
  ],
});
