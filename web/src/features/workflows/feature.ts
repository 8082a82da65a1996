import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { executionRoute, newWorkflowRoute, workflowRoute, workflowsRoute } from './routes.ts';

export const workflowsFeature = defineFeature({
  routes: [workflowsRoute, newWorkflowRoute, workflowRoute, executionRoute],
  navigation: [
    {
      label: 'Workflows',
      to: '/workflows',
      icon: IconArrowsSplit2,
      group: 'Workspace',
      order: 30,
      permission: 'workflow.read',
    },
  ],
  innerPages: [
    { label: 'New workflow', to: '/workflows/new', permission: 'workflow.create' },
    { label: 'The run', to: '/workflows/executions', permission: 'workflowExecution.read' },
  ],
  commands: [
    {
      id: 'workflows.create',
      label: 'Create workflow',
      icon: IconPlus,
      keywords: ['automation', 'template'],
      permission: 'workflow.create',
      run: ({ go }) => go('/workflows/new'),
    },
  ],
});
