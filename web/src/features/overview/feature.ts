import { IconLayoutDashboard } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { overviewRoute } from './routes.ts';

export const overviewFeature = defineFeature({
  routes: [overviewRoute],
  navigation: [{ label: 'Overview', to: '/', icon: IconLayoutDashboard, group: 'Workspace', order: 10 }],
});
