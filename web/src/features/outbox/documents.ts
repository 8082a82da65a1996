import { graphql } from '../../graph/generated/index.ts';

export const OutboxListQuery = graphql(`
  query OutboxList($first: Int!, $after: String, $search: String) {
    outbox(first: $first, after: $after, search: $search) {
      totalCount
      nodes { id to subject text status lastError createdAt sentAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const OutboxUpdatesSubscription = graphql(`
  subscription OutboxUpdates {
    outboxChanged { totalCount latestId }
  }
`);
