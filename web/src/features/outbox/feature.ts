import { IconMail } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { outboxRoute } from './routes.ts';

export const outboxFeature = defineFeature({
  routes: [outboxRoute],
  navigation: [
    {
      label: 'Outbox',
      to: '/outbox',
      icon: IconMail,
      group: 'Installation',
      order: 20,
      permission: 'installation.outbox',
      operator: true,
    },
  ],
});
