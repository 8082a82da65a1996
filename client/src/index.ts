export type { BackOff } from './back-off.ts';
export type { Credential } from './connection.ts';
export type { ConnectionState } from './connection-state.ts';
export { createLiveClient, type LiveClient, type LiveClientOptions, type SubscribeOptions } from './live-client.ts';
export type { Observable } from './observable.ts';
export type { GraphError, GraphResult, OperationRequest, Renewal } from './protocol.ts';
export type { SocketClass, SocketLike } from './socket.ts';
export type { Sink } from './stream.ts';
