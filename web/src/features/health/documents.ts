import { graphql } from '../../graph/generated/index.ts';

/** What every member may see; `indicators` is null for everyone but operators. */
export const SystemHealthQuery = graphql(`
  query SystemHealth($historySeconds: Int!) {
    systemHealth {
      status
      sampledAt
      startedAt
      version
      components { id name status }
      indicators {
        id
        name
        description
        component
        unit
        value
        status
        degradedAt
        downAt
        history(seconds: $historySeconds) { at value }
      }
    }
  }
`);

/** Sent each second, so it leaves the histories out: the page appends each value to those it has. */
export const SystemHealthUpdatesSubscription = graphql(`
  subscription SystemHealthUpdates {
    systemHealthUpdates {
      status
      sampledAt
      startedAt
      version
      components { id name status }
      indicators { id value status }
    }
  }
`);
