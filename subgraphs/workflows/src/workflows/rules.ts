import { both, may, mayGiving, mayParts, type RuleTree, withinOrganization } from '@guardian/platform/access';
import { newWorkflowParts, workflowParts } from './workflow-parts.ts';

export const workflowRules: RuleTree = {
  Query: {
    workflows: may('workflow.read'),
    workflow: may('workflow.read'),
    workflowTemplates: may('workflowTemplate.read'),
    workflowDefinitionSchema: may('workflow.validate'),
    validateWorkflow: may('workflow.validate'),
    workflowWarnings: may('workflow.validate'),
  },
  Mutation: {
    createWorkflow: mayGiving('workflow.create', newWorkflowParts),
    updateWorkflow: mayParts('workflow.update', workflowParts),
    deleteWorkflow: may('workflow.delete'),
  },
  Subscription: { workflowChanged: may('workflow.read') },
  entities: { Workflow: may('workflow.read'), Organization: may('organization.read') },
  fields: {
    Workflow: { executions: may('workflowExecution.read') },
    Organization: { workflows: both(may('workflow.read'), withinOrganization) },
  },
};
