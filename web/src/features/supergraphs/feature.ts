import { IconGitCompare } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { schemaCheckRoute, supergraphsRoute } from './routes.ts';

export const supergraphsFeature = defineFeature({
  routes: [supergraphsRoute, schemaCheckRoute],
  navigation: [
    {
      label: 'Supergraphs',
      to: '/supergraphs',
      icon: IconGitCompare,
      group: 'Installation',
      order: 17,
      permission: 'installation.supergraphs',
      operator: true,
    },
  ],
});
