import type { AnyVariables, TypedDocumentNode } from 'urql';
import type { Connection } from './pages.ts';
import { type ListState, useConnection } from './use-connection.ts';
import { useLive } from './use-live.ts';

interface LiveListOptions<Data, Variables, Row, Event, EventVariables> {
  query: TypedDocumentNode<Data, Variables>;
  /** Without `after`. */
  variables: Omit<Variables, 'after'>;
  select(data: Data): Connection<Row> | null | undefined;
  updates: TypedDocumentNode<Event, EventVariables>;
  updateVariables?: EventVariables;
  /**
   * Id of a row that the event has changed where it stands: when it is on screen, the cache has done all there is to do.
   * Null when rows may have come, gone or moved: the list is read again.
   */
  patched?(event: Event): string | null | undefined;
}

/** A list that keeps itself right: what its rows are, and which ones they are. */
export function useLiveList<Data, Variables extends AnyVariables, Row, Event, EventVariables extends AnyVariables>({
  query,
  variables,
  select,
  updates,
  updateVariables,
  patched = () => null,
}: LiveListOptions<Data, Variables, Row, Event, EventVariables>): ListState<Row> {
  const list = useConnection(query, variables, select);
  useLive(
    updates,
    (event) => {
      const id = patched(event);
      const shown = id && list.rows.some((row) => (row as { id?: unknown }).id === id);
      if (!shown) list.refresh();
    },
    { variables: updateVariables },
  );
  return list;
}
