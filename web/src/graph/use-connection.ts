import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type AnyVariables, type OperationResult, type TypedDocumentNode, useClient } from 'urql';
import { pipe, subscribe } from 'wonka';
import { type GraphError, graphError } from './graph-error.ts';
import { useThrottled } from './use-throttled.ts';

export interface Connection<Row> {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount?: number;
}

/** A list as the pages show it. */
export interface ListState<Row> {
  rows: readonly Row[];
  /** Null while unknown or where the connection does not count. */
  totalCount: number | null;
  /** True until the first answer for these variables. */
  loading: boolean;
  loadingMore: boolean;
  hasMore: boolean;
  error: GraphError | null;
  loadMore(): void;
  /** Reads the shown pages again; calls within half a second are taken together. */
  refresh(): void;
}

interface Page<Row> {
  after: string | null;
  connection: Connection<Row> | null;
  error: GraphError | null;
  fetching: boolean;
}

const firstPage = { after: null, connection: null, error: null, fetching: true };

/**
 * A connection page by page. Each page stays subscribed to the cache, so that events change its rows; `refresh` reads
 * what entered or left the list. `variables` without `after`.
 */
export function useConnection<Data, Variables extends AnyVariables, Row>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  select: (data: Data) => Connection<Row> | null | undefined,
  { paused = false }: { paused?: boolean } = {},
): ListState<Row> {
  const client = useClient();
  const values = JSON.stringify(variables);
  const [pages, setPages] = useState<Page<Row>[]>([firstPage]);
  const [generation, setGeneration] = useState(0);
  const afters = pages.map((page) => page.after).join('\n');
  const read = useRef(select);
  read.current = select;

  const asks = useRef(new Set<string>());

  // Other variables are another list: start again from its first page.
  const list = useRef(values);
  useEffect(() => {
    if (list.current === values) return;
    list.current = values;
    asks.current.clear();
    setPages((old) => [{ ...firstPage, connection: old[0]?.connection ?? null }]);
  }, [values]);

  useEffect(() => {
    if (paused) return;
    const ends = afters.split('\n').map((after, index) => {
      const asked = { ...JSON.parse(values), after: after || null } as Variables;
      // A page that was asked for in this generation is only watched, when a further one joins.
      const key = `${values} ${after} ${generation}`;
      const policy = asks.current.has(key) ? 'cache-first' : generation === 0 ? 'cache-and-network' : 'network-only';
      asks.current.add(key);
      return pipe(
        client.query(document, asked, { requestPolicy: policy }),
        subscribe((result: OperationResult<Data, Variables>) => {
          const connection = result.data ? (read.current(result.data) ?? null) : null;
          setPages((old) =>
            old[index]?.after === (after || null)
              ? old.with(index, {
                  after: after || null,
                  connection: connection ?? (result.error ? null : (old[index].connection ?? null)),
                  error: connection ? null : graphError(result.error),
                  fetching: result.stale,
                })
              : old,
          );
        }),
      );
    });
    return () => {
      for (const end of ends) end.unsubscribe();
    };
  }, [client, document, values, afters, generation, paused]);

  const refresh = useThrottled(
    useCallback(() => setGeneration((old) => old + 1), []),
    500,
  );

  return useMemo(() => {
    const last = pages.at(-1) ?? firstPage;
    const end = last.connection?.pageInfo.hasNextPage ? (last.connection.pageInfo.endCursor ?? null) : null;
    const first = pages[0] ?? firstPage;
    return {
      rows: pages.flatMap((page) => [...(page.connection?.nodes ?? [])]),
      totalCount: first.connection?.totalCount ?? null,
      loading: first.connection === null && first.error === null,
      loadingMore: pages.length > 1 && last.connection === null && last.error === null,
      hasMore: end !== null,
      error: pages.find((page) => page.error)?.error ?? null,
      loadMore: () => {
        if (end) setPages((old) => [...old, { ...firstPage, after: end }]);
      },
      refresh,
    };
  }, [pages, refresh]);
}
