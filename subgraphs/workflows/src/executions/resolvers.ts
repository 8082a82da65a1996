import { payload } from '@guardian/platform/errors';
import type { JsonValue } from '@guardian/platform/events';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { workflowLoader } from '../workflows/loaders.ts';
import { cancelExecution } from './cancel-execution.ts';
import { executionUpdate } from './events.ts';
import { executeWorkflow } from './execute-workflow.ts';
import { executionConnection } from './list-executions.ts';
import { executionDataLoader, executionLoader, executionStepsLoader, stepLoader } from './loaders.ts';

export const executionResolvers: Resolvers = {
  Query: {
    workflowExecutions: (_root, { workflowId, status, since, ...page }, ctx) =>
      executionConnection(organizationContext(ctx), { workflowId, status, since }, page),
    workflowExecution: (_root, { id }, ctx) => executionLoader(ctx).load(id),
  },
  Mutation: {
    executeWorkflow: (_root, { workflowId, input }, ctx) =>
      payload('execution', () => executeWorkflow(organizationContext(ctx), workflowId, (input ?? null) as JsonValue)),
    cancelWorkflowExecution: (_root, { id }, ctx) =>
      payload('execution', () => cancelExecution(organizationContext(ctx), id)),
  },
  Subscription: { workflowExecutionUpdates: delivered(executionUpdate) },
  WorkflowExecutionUpdate: {
    execution: (update, _args, ctx) => executionLoader(ctx).load(update.executionId),
  },
  WorkflowExecution: {
    __resolveReference: ({ id }, ctx) => executionLoader(ctx).load(id),
    workflow: (execution, _args, ctx) => workflowLoader(ctx).load(execution.workflowId),
    startedBy: (execution) => (execution.startedBy === null ? null : { id: execution.startedBy }),
    owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
    team: ({ teamId }) => (teamId === null ? null : { id: teamId }),
    input: async ({ id, input }, _args, ctx) =>
      input !== null && (await executionDataLoader(ctx).load(id)) ? input : null,
    steps: async (execution, _args, ctx) => (await executionStepsLoader(ctx).load(execution.id)) ?? [],
  },
  StepExecution: {
    __resolveReference: ({ id }, ctx) => stepLoader(ctx).load(id),
    output: async ({ executionId, output }, _args, ctx) =>
      output !== null && (await executionDataLoader(ctx).load(executionId)) ? output : null,
  },
  Contact: {
    // Contacts are another subgraph's: here they are no more than an id to look runs up by.
    __resolveReference: ({ id }) => ({ id }),
    executions: (contact, page, ctx) => executionConnection(organizationContext(ctx), { contactId: contact.id }, page),
  },
};
