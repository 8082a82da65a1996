import { useMemo } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { graphError } from './graph-error.ts';
import type { ListState } from './use-connection.ts';
import { useLive } from './use-live.ts';
import { useThrottled } from './use-throttled.ts';

interface ListOptions<Data, Row, Event> {
  query: TypedDocumentNode<Data, Record<string, never>>;
  select(data: Data): readonly Row[];
  updates: TypedDocumentNode<Event, Record<string, never>>;
}

/** A list without pages, read again when an event says that something of it changed. */
export function useList<Data, Row, Event>({ query, select, updates }: ListOptions<Data, Row, Event>): ListState<Row> {
  const [{ data, error }, read] = useQuery<Data, AnyVariables>({ query, variables: {} });
  const refresh = useThrottled(() => read({ requestPolicy: 'network-only' }), 300);
  useLive(updates, refresh);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `select` is the same function in other clothes
  return useMemo(() => {
    const rows = data ? select(data) : [];
    return {
      rows,
      totalCount: data ? rows.length : null,
      loading: !data && !error,
      loadingMore: false,
      hasMore: false,
      error: data ? null : graphError(error),
      loadMore: () => {},
      refresh,
    };
  }, [data, error, refresh]);
}
