import { encodeKey, type KeyValue } from './keyset-cursor.ts';
import type { Page } from './page.ts';

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A Relay connection (https://relay.dev/graphql/connections.htm), forward only. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** A function, so that counting costs nothing unless the field is asked for. */
  totalCount: () => Promise<number>;
}

/**
 * Makes a connection of the rows of a page.
 *
 * @param sort The same name that `pageOf` was given.
 * @param rows Read with `limit page.first + 1`: the extra row tells whether another page follows.
 * @param keyOf Sort keys of a row, the id last.
 */
export function connection<Row>(options: {
  sort: string;
  page: Page;
  rows: readonly Row[];
  keyOf: (row: Row) => KeyValue[];
  totalCount?: () => Promise<number>;
}): Connection<Row> {
  const nodes = options.rows.slice(0, options.page.first);
  const edges = nodes.map((node) => ({ cursor: encodeKey(options.sort, options.keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: options.rows.length > options.page.first,
      hasPreviousPage: options.page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: options.totalCount ?? (() => Promise.resolve(nodes.length)),
  };
}
