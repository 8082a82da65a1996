import { both, may, type RuleTree, withinOrganization } from '@guardian/platform/access';

export const workflowRules: RuleTree = {
  Query: {
    workflows: may('workflow.read'),
    workflow: may('workflow.read'),
    workflowTemplates: may('workflow.read'),
    workflowDefinitionSchema: may('workflow.read'),
    validateWorkflow: may('workflow.read'),
  },
  Mutation: {
    createWorkflow: may('workflow.create'),
    updateWorkflow: may('workflow.update'),
    deleteWorkflow: may('workflow.delete'),
  },
  Subscription: { workflowChanged: may('workflow.read') },
  entities: { Workflow: may('workflow.read'), Organization: may('organization.read') },
  fields: {
    Workflow: { executions: may('workflowExecution.read') },
    Organization: { workflows: both(may('workflow.read'), withinOrganization) },
  },
};
