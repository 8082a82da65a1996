import { IconPassword } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { secretsRoute } from './routes.ts';

export const secretsFeature = defineFeature({
  routes: [secretsRoute],
  settings: [{ label: 'Secrets', to: '/settings/secrets', icon: IconPassword, order: 83, permission: 'secret.read' }],
  commands: [
    {
      id: 'secrets.create',
      label: 'Store secret',
      description: 'A credential that workflows send and nobody reads',
      icon: IconPassword,
      keywords: ['credential', 'token', 'password', 'key'],
      permission: 'secret.manage',
      run: ({ go }) => go('/settings/secrets?open=new'),
    },
  ],
});
