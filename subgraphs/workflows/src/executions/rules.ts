import { may, type RuleTree } from '@guardian/platform/access';

export const executionRules: RuleTree = {
  Query: {
    workflowExecutions: may('workflowExecution.read'),
    workflowExecution: may('workflowExecution.read'),
  },
  Mutation: {
    executeWorkflow: may('workflow.execute'),
    cancelWorkflowExecution: may('workflowExecution.cancel'),
  },
  Subscription: { workflowExecutionUpdates: may('workflowExecution.read') },
  entities: {
    WorkflowExecution: may('workflowExecution.read'),
    StepExecution: may('workflowExecution.read'),
    Contact: may('contact.read'),
  },
  fields: {
    WorkflowExecution: { workflow: may('workflow.read'), input: may('workflowExecution.readData') },
    StepExecution: { output: may('workflowExecution.readData') },
    Contact: { executions: may('workflowExecution.read') },
  },
};
