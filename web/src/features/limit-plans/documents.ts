import { graphql } from '../../graph/generated/index.ts';

export const LimitPlanFragment = graphql(`
  fragment LimitPlan on RateLimitPlan {
    name
    description
    organizations
    version
    limits { dimension subject quota windowSeconds }
  }
`);

export const LimitPlansQuery = graphql(`
  query LimitPlans {
    rateLimitPlans { ...LimitPlan }
  }
`);

export const LimitedOrganizationsQuery = graphql(`
  query LimitedOrganizations($first: Int!, $after: String, $search: String, $plan: String) {
    rateLimitedOrganizations(first: $first, after: $after, search: $search, plan: $plan) {
      totalCount
      nodes { organizationId name slug plan used refused }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const LimitPlanUpdatesSubscription = graphql(`
  subscription LimitPlanUpdates {
    rateLimitPlansChanged { changedAt }
  }
`);

export const SaveLimitPlanMutation = graphql(`
  mutation SaveLimitPlan($input: SaveRateLimitPlanInput!) {
    saveRateLimitPlan(input: $input) {
      plan { ...LimitPlan }
      errors { path code message }
    }
  }
`);

export const AssignLimitPlanMutation = graphql(`
  mutation AssignLimitPlan($input: AssignRateLimitPlanInput!) {
    assignRateLimitPlan(input: $input) {
      plan { ...LimitPlan }
      errors { path code message }
    }
  }
`);
