import { IconFileSearch } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { auditRoute } from './routes.ts';

export const auditFeature = defineFeature({
  routes: [auditRoute],
  settings: [{ label: 'Audit log', to: '/settings/audit', icon: IconFileSearch, order: 90, permission: 'audit.read' }],
  commands: [
    {
      id: 'audit-log',
      label: 'Search the audit log',
      description: 'Who did what, from where',
      icon: IconFileSearch,
      permission: 'audit.read',
      run: ({ go }) => go('/settings/audit'),
    },
  ],
});
