import { IconKey, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { signOut } from '../identity/auth.ts';
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
    {
      id: 'sign-out',
      label: 'Sign out',
      icon: IconLogout,
      run: async ({ go, session }) => {
        await signOut();
        await session.enter(null);
        go('/sign-in');
      },
    },
  ],
});
