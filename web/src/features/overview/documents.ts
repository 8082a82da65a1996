import { graphql } from '../../graph/generated/index.ts';

/** Counts of the tiles and the state that the checklist is read from, kept fresh by the server. */
export const OverviewQuery = graphql(`
  query Overview($mayReadContacts: Boolean!, $mayReadWorkflows: Boolean!, $mayReadRuns: Boolean!, $mayReadAlerts: Boolean!, $mayReadHealth: Boolean!, $today: DateTime!) @live(throttle: 500) {
    contacts(first: 1) @include(if: $mayReadContacts) { totalCount }
    activeWorkflows: workflows(first: 20, filter: { status: ACTIVE }) @include(if: $mayReadWorkflows) {
      totalCount
      nodes { id name trigger }
    }
    runsToday: workflowExecutions(first: 1, since: $today) @include(if: $mayReadRuns) { totalCount }
    latestRun: workflowExecutions(first: 1) @include(if: $mayReadRuns) { nodes { id status version } }
    succeededRun: workflowExecutions(first: 1, status: SUCCEEDED) @include(if: $mayReadRuns) { nodes { id status version } }
    openAlerts: alerts(first: 1, filter: { status: OPEN }) @include(if: $mayReadAlerts) { totalCount }
    alerts(first: 1) @include(if: $mayReadAlerts) {
      totalCount
      nodes { id title severity status raisedAt version }
    }
    systemHealth @include(if: $mayReadHealth) { status sampledAt }
  }
`);

export const OverviewActivityQuery = graphql(`
  query OverviewActivity($types: [String!]!) {
    activity(first: 12, filter: { types: $types }) {
      nodes { id type summary subjectType subjectId occurredAt actor { id kind name } }
    }
  }
`);

export const OverviewEventsSubscription = graphql(`
  subscription OverviewEvents {
    eventRecorded { id type summary subjectType subjectId occurredAt actor { id kind name } }
  }
`);

export const OverviewHealthSubscription = graphql(`
  subscription OverviewHealth {
    systemHealthUpdates { status sampledAt }
  }
`);
