import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import { definitionSchema, definitionWarnings, validateDefinition, workflowTemplates } from '../definitions/index.ts';
import { cel } from '../engine/cel.ts';
import { executionConnection } from '../executions/list-executions.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { secretProblems } from '../secrets/secret-problems.ts';
import { createWorkflow } from './create-workflow.ts';
import { deleteWorkflow } from './delete-workflow.ts';
import { workflowEvent } from './events.ts';
import { workflowConnection } from './list-workflows.ts';
import { definitionLoader, versionKey, workflowLoader } from './loaders.ts';
import { updateWorkflow } from './update-workflow.ts';

export const workflowResolvers: Resolvers = {
  Query: {
    workflows: (_root, { search, filter, sort, ...page }, ctx) =>
      workflowConnection(
        organizationContext(ctx),
        { ...filter, search: search ?? null },
        sort ? { field: sort.field, direction: sort.direction ?? 'ASC' } : null,
        page,
      ),
    workflow: (_root, { id }, ctx) => workflowLoader(ctx).load(id),
    workflowTemplates: () => workflowTemplates,
    workflowDefinitionSchema: () => definitionSchema,
    validateWorkflow: async (_root, { definition }, ctx) => {
      const checked = await validateDefinition(definition, ['definition'], cel);
      if (checked.definition === null) return checked.problems;
      const { db, organizationId } = organizationContext(ctx);
      return secretProblems(db, organizationId, checked.definition, ['definition']);
    },
    workflowWarnings: async (_root, { definition }) => {
      const checked = await validateDefinition(definition, ['definition'], cel);
      return checked.definition === null ? [] : definitionWarnings(checked.definition);
    },
  },
  Mutation: {
    createWorkflow: (_root, { input }, ctx) =>
      payload('workflow', () => createWorkflow(organizationContext(ctx), input)),
    updateWorkflow: (_root, { id, input }, ctx) =>
      payload('workflow', () => updateWorkflow(organizationContext(ctx), id, input)),
    deleteWorkflow: (_root, { id }, ctx) => payload('deletedId', () => deleteWorkflow(organizationContext(ctx), id)),
  },
  Subscription: { workflowChanged: delivered(workflowEvent) },
  Workflow: {
    __resolveReference: ({ id }, ctx) => workflowLoader(ctx).load(id),
    definition: (workflow, _args, ctx) =>
      definitionLoader(ctx).load(versionKey(workflow.id, workflow.definitionVersion)),
    actor: (workflow) => ({ id: workflow.principalId }),
    publishedBy: (workflow) => ({ id: workflow.publishedBy }),
    // Events from before workflows were somebody's hold neither.
    owner: ({ ownerId }) => (ownerId == null ? null : { id: ownerId }),
    team: ({ teamId }) => (teamId == null ? null : { id: teamId }),
    executions: (workflow, page, ctx) =>
      executionConnection(organizationContext(ctx), { workflowId: workflow.id }, page),
  },
  Organization: {
    workflows: (_organization, page, ctx) => workflowConnection(organizationContext(ctx), {}, null, page),
  },
};
