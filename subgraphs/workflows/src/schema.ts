import { mergeRules } from '@guardian/platform/access';
import { defineSubgraph, mergeResolvers, sdl } from '@guardian/platform/subgraph';
import { advanceRun } from './engine/jobs.ts';
import { executionResolvers } from './executions/resolvers.ts';
import { executionRules } from './executions/rules.ts';
import { secretResolvers } from './secrets/resolvers.ts';
import { secretRules } from './secrets/rules.ts';
import { eventTrigger } from './triggers/event-trigger.ts';
import { reviewRights, rightsChanged } from './triggers/review-rights.ts';
import { startByEvent } from './triggers/start-by-event.ts';
import { startBySchedule } from './triggers/start-by-schedule.ts';
import { everyMinute, tick } from './triggers/tick.ts';
import { workflowResolvers } from './workflows/resolvers.ts';
import { workflowRules } from './workflows/rules.ts';

/** Workflows: what an organization lets happen by itself, and how that went. */
export const subgraph = defineSubgraph({
  name: 'workflows',
  typeDefs: [
    sdl(import.meta.url, './workflows/workflows.graphql'),
    sdl(import.meta.url, './executions/executions.graphql'),
    sdl(import.meta.url, './secrets/secrets.graphql'),
  ],
  resolvers: mergeResolvers(workflowResolvers, executionResolvers, secretResolvers),
  rules: mergeRules(workflowRules, executionRules, secretRules),
  jobs: [advanceRun, startByEvent, startBySchedule, tick, reviewRights],
  reactions: [eventTrigger, rightsChanged],
  services: [everyMinute],
});
