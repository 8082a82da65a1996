import { graphql } from '../../graph/generated/index.ts';

export const ActivityRowFragment = graphql(`
  fragment ActivityRow on ActivityEvent {
    id
    type
    summary
    subjectType
    subjectId
    subjectVersion
    requestId
    riskLevel
    occurredAt
    actor { id kind name }
    onBehalfOf { id kind name }
  }
`);

export const ActivityListQuery = graphql(`
  query ActivityList($first: Int!, $after: String, $filter: ActivityFilter) {
    activity(first: $first, after: $after, filter: $filter) {
      nodes { ...ActivityRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ActivityUpdatesSubscription = graphql(`
  subscription ActivityUpdates($subjectId: ID) {
    eventRecorded(subjectId: $subjectId) { ...ActivityRow }
  }
`);

export const ActivityActorsQuery = graphql(`
  query ActivityActors($includeFormer: Boolean) {
    members(first: 100, includeFormer: $includeFormer) { nodes { id name } }
  }
`);
