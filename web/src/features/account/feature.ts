import { IconKey, IconUserCircle } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { accountRoute } from './routes.ts';

export const accountFeature = defineFeature({
  routes: [accountRoute],
  commands: [
    { id: 'account', label: 'Go to your account', icon: IconUserCircle, run: ({ go }) => go('/account') },
    {
      id: 'change-password',
      label: 'Change password',
      icon: IconKey,
      run: ({ go }) => go('/account'),
    },
  ],
});
