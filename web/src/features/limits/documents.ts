import { graphql } from '../../graph/generated/index.ts';

export const RateLimitsFragment = graphql(`
  fragment ShownRateLimits on RateLimits {
    plan
    limits { dimension subject subjectName quota windowSeconds source setAt setBy { id kind name } }
  }
`);

export const RateLimitsQuery = graphql(`
  query RateLimits @live {
    rateLimits {
      ...ShownRateLimits
      usage { ...ShownRateLimitUsage }
    }
  }
`);

export const RateLimitUsageFragment = graphql(`
  fragment ShownRateLimitUsage on RateLimitUsage {
    sampledAt
    buckets { at used refused }
    subjects { dimension subject subjectName used refused }
  }
`);

export const RateLimitUsageSubscription = graphql(`
  subscription RateLimitUsageUpdates {
    rateLimitUsageChanged { ...ShownRateLimitUsage }
  }
`);

export const SetRateLimitMutation = graphql(`
  mutation SetRateLimit($input: SetRateLimitInput!) {
    setRateLimit(input: $input) {
      rateLimits { ...ShownRateLimits }
      errors { path code message }
    }
  }
`);

export const ResetRateLimitMutation = graphql(`
  mutation ResetRateLimit($input: ResetRateLimitInput!) {
    resetRateLimit(input: $input) {
      rateLimits { ...ShownRateLimits }
      errors { path code message }
    }
  }
`);

export const KeyChoiceQuery = graphql(`
  query KeyChoice {
    apiKeys(first: 100) { nodes { id name prefix } }
  }
`);

export const WorkflowChoiceQuery = graphql(`
  query WorkflowChoice {
    workflows(first: 100) { nodes { id name } }
  }
`);
