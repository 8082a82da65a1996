import { IconGauge } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { limitPlansRoute } from './routes.ts';

export const limitPlansFeature = defineFeature({
  routes: [limitPlansRoute],
  navigation: [
    {
      label: 'Rate-limit plans',
      to: '/limit-plans',
      icon: IconGauge,
      group: 'Installation',
      order: 25,
      permission: 'installation.limits',
      operator: true,
    },
  ],
});
