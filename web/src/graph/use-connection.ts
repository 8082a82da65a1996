import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type AnyVariables, type OperationResult, type TypedDocumentNode, useClient } from 'urql';
import { pipe, subscribe } from 'wonka';
import { type GraphError, graphError } from './graph-error.ts';
import { type Connection, endOf, firstPage, type Page, placePage, rowsOf } from './pages.ts';
import { useThrottled } from './use-throttled.ts';

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
  const [pages, setPages] = useState<readonly Page<Row>[]>([firstPage]);
  const [generation, setGeneration] = useState(0);
  const afters = pages.map((page) => page.after ?? '').join('\n');
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
    const ends = afters.split('\n').map((text, index) => {
      const after = text || null;
      // A page that was asked for in this generation is only watched, when a further one joins.
      const key = `${values} ${text} ${generation}`;
      const policy = asks.current.has(key) ? 'cache-first' : generation === 0 ? 'cache-and-network' : 'network-only';
      asks.current.add(key);
      return pipe(
        client.query(document, { ...JSON.parse(values), after } as Variables, { requestPolicy: policy }),
        subscribe(({ data, error }: OperationResult<Data, Variables>) => {
          const connection = data ? (read.current(data) ?? null) : null;
          const page = { after, connection, error: connection ? null : graphError(error) };
          setPages((old) => placePage(old, index, page));
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
    const first = pages[0] ?? firstPage;
    const last = pages.at(-1) ?? firstPage;
    const end = endOf(last);
    return {
      rows: rowsOf(pages),
      totalCount: first.connection?.totalCount ?? null,
      loading: first.connection === null && first.error === null,
      loadingMore: pages.length > 1 && last.connection === null && last.error === null,
      hasMore: end !== null,
      error: pages.find((page) => page.error)?.error ?? null,
      loadMore: () => {
        if (end) setPages((old) => (old.at(-1)?.after === end ? old : [...old, { ...firstPage, after: end }]));
      },
      refresh,
    };
  }, [pages, refresh]);
}
