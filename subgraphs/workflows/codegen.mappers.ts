/** GraphQL type → what its resolvers receive. Paths are relative to `src/generated/`. */
export const mappers = {
  Workflow: '../workflows/tables.ts#WorkflowLike',
  WorkflowConnection: '../workflows/list-workflows.ts#WorkflowPage',
  WorkflowExecution: '../executions/tables.ts#ExecutionRow',
  WorkflowExecutionConnection: '../executions/list-executions.ts#ExecutionPage',
  WorkflowExecutionUpdate: '../executions/events.ts#ExecutionUpdate',
  StepExecution: '../executions/tables.ts#StepLike',
  Secret: '../secrets/tables.ts#SecretLike',
  SecretConnection: '../secrets/list-secrets.ts#SecretPage',
  // Other subgraphs' entities, of which this one knows the id.
  Contact: '../executions/references.ts#Reference',
  Organization: '../executions/references.ts#Reference',
};
