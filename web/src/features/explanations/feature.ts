import { IconHelpHexagon } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { explainRoute } from './routes.ts';

export const explanationsFeature = defineFeature({
  routes: [explainRoute],
  settings: [
    {
      label: 'Why can or can’t …',
      to: '/settings/explain',
      icon: IconHelpHexagon,
      order: 60,
      permission: 'access.explain',
    },
  ],
  commands: [
    {
      id: 'access.explain',
      label: 'Explain why somebody may or may not do something',
      icon: IconHelpHexagon,
      keywords: ['permission', 'forbidden', 'why', 'access'],
      permission: 'access.explain',
      run: ({ go }) => go('/settings/explain'),
    },
  ],
});
