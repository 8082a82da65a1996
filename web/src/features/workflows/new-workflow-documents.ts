import { graphql } from '../../graph/generated/index.ts';

export const WorkflowTemplatesQuery = graphql(`
  query WorkflowTemplates {
    workflowTemplates { id name description definition }
  }
`);

export const CreateWorkflowMutation = graphql(`
  mutation CreateWorkflow($input: CreateWorkflowInput!) {
    createWorkflow(input: $input) {
      workflow { ...WorkflowFull }
      errors { path code message }
    }
  }
`);
