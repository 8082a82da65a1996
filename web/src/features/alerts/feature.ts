import { IconBell, IconBellPlus, IconGauge } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { alertsRoute, rulesRoute } from './routes.ts';

export const alertsFeature = defineFeature({
  routes: [alertsRoute, rulesRoute],
  navigation: [
    { label: 'Alerts', to: '/alerts', icon: IconBell, group: 'Workspace', order: 20, permission: 'alert.read' },
  ],
  innerPages: [{ label: 'Alert rules', to: '/alerts/rules', permission: 'alertRule.read' }],
  commands: [
    {
      id: 'alerts.open',
      label: 'Show open alerts',
      icon: IconBell,
      keywords: ['incidents', 'acknowledge', 'resolve'],
      permission: 'alert.read',
      run: ({ go }) => go('/alerts?status=OPEN'),
    },
    {
      id: 'alertRules.list',
      label: 'Show alert rules',
      icon: IconGauge,
      keywords: ['threshold'],
      permission: 'alertRule.read',
      run: ({ go }) => go('/alerts/rules'),
    },
    {
      id: 'alertRules.create',
      label: 'Create alert rule',
      icon: IconBellPlus,
      keywords: ['threshold', 'notify'],
      permission: 'alertRule.create',
      run: ({ go }) => go('/alerts/rules?rule=new'),
    },
  ],
});
