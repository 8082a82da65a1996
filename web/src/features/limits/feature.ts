import { IconGauge } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { limitsRoute } from './routes.ts';

export const limitsFeature = defineFeature({
  routes: [limitsRoute],
  settings: [{ label: 'Rate limits', to: '/settings/limits', icon: IconGauge, order: 90, permission: 'limit.read' }],
  commands: [
    {
      id: 'rate-limits',
      label: 'Rate limits',
      description: 'How much may be asked for, and who is refused',
      icon: IconGauge,
      keywords: ['429', 'throttle', 'quota'],
      permission: 'limit.read',
      run: ({ go }) => go('/settings/limits'),
    },
  ],
});
