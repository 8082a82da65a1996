import type { Exchange } from '@urql/core';
import { filter, pipe, tap } from 'wonka';
import { createVersions } from './freshness.ts';

/** Stands between the cache and the network: drops events that are older than what the cache holds. */
export const freshnessExchange = (): Exchange => {
  const versions = createVersions();
  return ({ forward }) =>
    (operations) =>
      pipe(
        forward(operations),
        filter((result) => result.operation.kind !== 'subscription' || !versions.isStale(result.data)),
        tap((result) => versions.note(result.data)),
      );
};
