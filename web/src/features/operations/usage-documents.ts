import { graphql } from '../../graph/generated/index.ts';

export const OperationUsageSubscription = graphql(`
  subscription OperationUsageWritten {
    operationUsageChanged { writtenAt }
  }
`);

export const OperationUsageQuery = graphql(`
  query OperationUsage($hours: Int!) {
    operationUsage(hours: $hours, first: 100) {
      operations {
        signature
        name
        kind
        text
        fields
        firstSeenAt
        lastSeenAt
        count
        errors
        latency { p50 p95 p99 }
        cost { p50 p95 p99 }
        clients { name version count }
      }
      refusals { code count }
    }
  }
`);
