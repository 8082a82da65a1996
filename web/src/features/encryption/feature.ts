import { IconLock } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { encryptionRoute } from './routes.ts';

export const encryptionFeature = defineFeature({
  routes: [encryptionRoute],
  settings: [
    { label: 'Encryption', to: '/settings/encryption', icon: IconLock, order: 85, permission: 'security.read' },
  ],
  commands: [
    {
      id: 'encryption.rotate',
      label: 'Replace the encryption key',
      icon: IconLock,
      permission: 'security.rotateKeys',
      run: ({ go }) => go('/settings/encryption'),
    },
  ],
});
