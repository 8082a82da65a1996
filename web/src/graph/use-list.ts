import { useMemo } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { graphError } from './graph-error.ts';
import type { ListState } from './use-connection.ts';

/** A list without pages; of a `query … @live` the server sends it again whenever it has changed. */
export function useList<Data, Row, Variables extends Record<string, unknown>>(
  query: TypedDocumentNode<Data, Variables>,
  select: (data: Data) => readonly Row[],
  ...[variables]: Record<string, never> extends Variables ? [] : [variables: Variables]
): ListState<Row> {
  const [{ data, error }, read] = useQuery<Data, AnyVariables>({ query, variables: variables ?? {} });
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
      refresh: () => read({ requestPolicy: 'network-only' }),
    };
  }, [data, error, read]);
}
