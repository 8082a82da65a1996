/** What goes over the wire: graphql-transport-ws, with the extensions that `docs/protocol.md` describes. */
export const subprotocol = 'graphql-transport-ws';

export interface GraphError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string; [key: string]: unknown };
}

export interface GraphResult {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphError[];
  extensions?: { cursor?: string; [key: string]: unknown };
}

/** A change of the whole result before, for a client that asked for patches of a live query. */
export interface PatchResult {
  patch: readonly PatchOperation[];
  extensions: { cursor?: string; live: { revision: number } };
}

/** RFC 6902. */
export type PatchOperation =
  | { op: 'add' | 'replace' | 'test'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move' | 'copy'; from: string; path: string };

export interface OperationRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
  extensions?: Record<string, unknown> | undefined;
}

/** Whether the server took a new credential for the open connection. */
export type Renewal = { renewed: true } | { renewed: false; code: string };

export type ServerMessage =
  | { type: 'connection_ack' }
  | { type: 'ping' }
  | { type: 'pong'; payload?: Renewal }
  | { type: 'next'; id: string; payload: GraphResult | PatchResult }
  | { type: 'error'; id: string; payload: readonly GraphError[] }
  | { type: 'complete'; id: string };

export type ClientMessage =
  | { type: 'connection_init'; payload: Record<string, unknown> }
  | { type: 'ping' | 'pong'; payload?: Record<string, unknown> }
  | { type: 'subscribe'; id: string; payload: OperationRequest }
  | { type: 'complete'; id: string };
