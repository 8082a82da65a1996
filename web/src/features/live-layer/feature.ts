import { IconBroadcast } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { liveRoute } from './routes.ts';

export const liveLayerFeature = defineFeature({
  routes: [liveRoute],
  navigation: [
    {
      label: 'Live',
      to: '/live',
      icon: IconBroadcast,
      group: 'Installation',
      order: 15,
      permission: 'installation.health',
      operator: true,
    },
  ],
});
