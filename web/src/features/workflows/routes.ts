import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { appRoute } from '../../app/app-route.tsx';
import { readWorkflowPageSearch, readWorkflowSearch } from './workflow-search.ts';

const getParentRoute = () => appRoute;

export const workflowsRoute = createRoute({
  getParentRoute,
  path: '/workflows',
  validateSearch: readWorkflowSearch,
  component: lazyRouteComponent(() => import('./workflows-page.tsx'), 'WorkflowsPage'),
});

export const newWorkflowRoute = createRoute({
  getParentRoute,
  path: '/workflows/new',
  component: lazyRouteComponent(() => import('./new-workflow-page.tsx'), 'NewWorkflowPage'),
});

export const workflowRoute = createRoute({
  getParentRoute,
  path: '/workflows/$id',
  validateSearch: readWorkflowPageSearch,
  component: lazyRouteComponent(() => import('./workflow-page.tsx'), 'WorkflowPage'),
});

export const executionRoute = createRoute({
  getParentRoute,
  path: '/workflows/executions/$id',
  component: lazyRouteComponent(() => import('./execution-page.tsx'), 'ExecutionPage'),
});
