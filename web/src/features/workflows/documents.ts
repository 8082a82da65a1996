import { graphql } from '../../graph/generated/index.ts';

export const WorkflowRowFragment = graphql(`
  fragment WorkflowRow on Workflow {
    id
    name
    description
    status
    pausedReason
    trigger
    definitionVersion
    updatedAt
    version
    publishedBy { id kind name }
    owner { id name }
    team { id name }
  }
`);

export const WorkflowFullFragment = graphql(`
  fragment WorkflowFull on Workflow {
    ...WorkflowRow
    definition
    requiredPermissions
    createdAt
    actor { id kind name }
  }
`);

export const ExecutionRowFragment = graphql(`
  fragment ExecutionRow on WorkflowExecution {
    id
    status
    trigger
    definitionVersion
    error
    startedAt
    finishedAt
    version
    workflow { id name }
    startedBy { id kind name }
  }
`);

export const StepRowFragment = graphql(`
  fragment StepRow on StepExecution {
    id
    nodeId
    nodeName
    kind
    status
    attempt
    output
    error
    startedAt
    finishedAt
  }
`);

export const WorkflowListQuery = graphql(`
  query WorkflowList($first: Int!, $after: String, $search: String, $filter: WorkflowFilter, $sort: WorkflowSort) {
    workflows(first: $first, after: $after, search: $search, filter: $filter, sort: $sort) {
      totalCount
      nodes { ...WorkflowRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const WorkflowDetailQuery = graphql(`
  query WorkflowDetail($id: ID!) {
    workflow(id: $id) { ...WorkflowFull }
  }
`);

export const ValidateWorkflowQuery = graphql(`
  query ValidateWorkflow($definition: JSON!) {
    validateWorkflow(definition: $definition) { path code message }
    workflowWarnings(definition: $definition) { path code message }
  }
`);

export const ExecutionListQuery = graphql(`
  query ExecutionList($first: Int!, $after: String, $workflowId: ID, $status: ExecutionStatus) {
    workflowExecutions(first: $first, after: $after, workflowId: $workflowId, status: $status) {
      totalCount
      nodes { ...ExecutionRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ExecutionDetailQuery = graphql(`
  query ExecutionDetail($id: ID!) @live(throttle: 100) {
    workflowExecution(id: $id) {
      ...ExecutionRow
      input
      steps { ...StepRow }
      alerts { id title severity status raisedAt version }
    }
  }
`);

export const WorkflowUpdatesSubscription = graphql(`
  subscription WorkflowUpdates($workflowId: ID) {
    workflowChanged(workflowId: $workflowId) {
      type
      occurredAt
      subjectVersion
      workflowId
      workflow { ...WorkflowFull }
    }
  }
`);

export const ExecutionUpdatesSubscription = graphql(`
  subscription ExecutionUpdates($workflowId: ID, $executionId: ID) {
    workflowExecutionUpdates(workflowId: $workflowId, executionId: $executionId) {
      type
      occurredAt
      subjectVersion
      executionId
      workflowId
      status
      execution { ...ExecutionRow }
    }
  }
`);

export const UpdateWorkflowMutation = graphql(`
  mutation UpdateWorkflow($id: ID!, $input: UpdateWorkflowInput!) {
    updateWorkflow(id: $id, input: $input) {
      workflow { ...WorkflowFull }
      errors { path code message }
    }
  }
`);

export const DeleteWorkflowMutation = graphql(`
  mutation DeleteWorkflow($id: ID!) {
    deleteWorkflow(id: $id) {
      deletedId
      errors { path code message }
    }
  }
`);

export const ExecuteWorkflowMutation = graphql(`
  mutation ExecuteWorkflow($workflowId: ID!, $input: JSON) {
    executeWorkflow(workflowId: $workflowId, input: $input) {
      execution { ...ExecutionRow }
      errors { path code message }
    }
  }
`);

export const CancelExecutionMutation = graphql(`
  mutation CancelExecution($id: ID!) {
    cancelWorkflowExecution(id: $id) {
      execution { ...ExecutionRow }
      errors { path code message }
    }
  }
`);
