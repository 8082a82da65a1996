import { IconKey } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { keysRoute } from './routes.ts';

export const keysFeature = defineFeature({
  routes: [keysRoute],
  navigation: [
    { label: 'API keys', to: '/keys', icon: IconKey, group: 'Developer', order: 10, permission: 'apiKey.read' },
  ],
  commands: [
    {
      id: 'keys.create',
      label: 'Create API key',
      description: 'A credential for a program, with its own permissions',
      icon: IconKey,
      keywords: ['token', 'secret', 'credential'],
      permission: 'apiKey.create',
      run: ({ go }) => go('/keys?open=new'),
    },
  ],
});
