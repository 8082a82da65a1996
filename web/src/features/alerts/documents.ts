import { graphql } from '../../graph/generated/index.ts';

export const AlertRowFragment = graphql(`
  fragment AlertRow on Alert {
    id
    title
    message
    severity
    status
    source
    occurrences
    raisedAt
    acknowledgedAt
    resolvedAt
    version
    acknowledgedBy { id kind name }
    resolvedBy { id kind name }
    owner { id name }
    team { id name }
    rule { id name }
    execution { id workflow { id name } }
  }
`);

export const AlertRuleRowFragment = graphql(`
  fragment AlertRuleRow on AlertRule {
    id
    name
    metric
    comparison
    threshold
    windowSeconds
    severity
    enabled
    firing
    lastValue
    lastEvaluatedAt
    version
    owner { id name }
    team { id name }
    createdBy { id kind name }
  }
`);

export const AlertListQuery = graphql(`
  query AlertList($first: Int!, $after: String, $filter: AlertFilter, $search: String) {
    alerts(first: $first, after: $after, filter: $filter, search: $search) {
      totalCount
      nodes { ...AlertRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const AlertDetailQuery = graphql(`
  query AlertDetail($id: ID!) {
    alert(id: $id) {
      ...AlertRow
      raisedBy { id kind name }
      organization { id name }
      execution {
        id
        status
        trigger
        startedAt
        finishedAt
        workflow { id name }
        startedBy { id kind name }
      }
    }
  }
`);

export const AlertUpdatesSubscription = graphql(`
  subscription AlertUpdates {
    alertChanged {
      type
      occurredAt
      subjectVersion
      alertId
      alert { ...AlertRow }
    }
  }
`);

export const AcknowledgeAlertMutation = graphql(`
  mutation AcknowledgeAlert($id: ID!) {
    acknowledgeAlert(id: $id) {
      alert { id status version acknowledgedAt acknowledgedBy { id kind name } }
      errors { path code message }
    }
  }
`);

export const AssignAlertMutation = graphql(`
  mutation AssignAlert($id: ID!, $input: AssignAlertInput!) {
    assignAlert(id: $id, input: $input) {
      alert { id version owner { id name } team { id name } }
      errors { path code message }
    }
  }
`);

export const ResolveAlertMutation = graphql(`
  mutation ResolveAlert($id: ID!) {
    resolveAlert(id: $id) {
      alert { id status version resolvedAt resolvedBy { id kind name } }
      errors { path code message }
    }
  }
`);

export const AlertRuleListQuery = graphql(`
  query AlertRuleList($first: Int!, $after: String) {
    alertRules(first: $first, after: $after) {
      totalCount
      nodes { ...AlertRuleRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const AlertRuleUpdatesSubscription = graphql(`
  subscription AlertRuleUpdates {
    alertRuleChanged {
      type
      occurredAt
      subjectVersion
      ruleId
      rule { ...AlertRuleRow }
    }
  }
`);

export const CreateAlertRuleMutation = graphql(`
  mutation CreateAlertRule($input: CreateAlertRuleInput!) {
    createAlertRule(input: $input) {
      rule { ...AlertRuleRow }
      errors { path code message }
    }
  }
`);

export const UpdateAlertRuleMutation = graphql(`
  mutation UpdateAlertRule($id: ID!, $input: UpdateAlertRuleInput!) {
    updateAlertRule(id: $id, input: $input) {
      rule { ...AlertRuleRow }
      errors { path code message }
    }
  }
`);

export const DeleteAlertRuleMutation = graphql(`
  mutation DeleteAlertRule($id: ID!) {
    deleteAlertRule(id: $id) {
      deletedId
      errors { path code message }
    }
  }
`);
