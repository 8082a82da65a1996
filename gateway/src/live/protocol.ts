/** Messages of graphql-transport-ws from a client, as far as they are well formed. */
export type ClientMessage =
  | { type: 'connection_init'; payload: Record<string, unknown> }
  | { type: 'ping' | 'pong'; payload: Record<string, unknown> | undefined }
  | { type: 'subscribe'; id: string; payload: SubscribePayload }
  | { type: 'complete'; id: string };

export interface SubscribePayload {
  /** Empty where the document is named: by `documentId`, or by its hash in `extensions.persistedQuery`. */
  query: string;
  documentId: string | null;
  operationName: string | null;
  variables: Record<string, unknown> | null;
  extensions: Record<string, unknown>;
}

/** Closes the socket with a code and a reason that the client's author can act on. */
export class ProtocolError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export const closeCodes = {
  goingAway: 1001,
  badMessage: 4400,
  unauthorized: 4401,
  /** The session, key or membership has ended: clients connect again, and with a new credential succeed. */
  forbidden: 4403,
  wrongProtocol: 4406,
  initTimeout: 4408,
  idInUse: 4409,
  secondInit: 4429,
  /** The client does not read: it may resume with its last cursor. */
  tooSlow: 4499,
  defect: 4500,
} as const;

/** Reads a message. Throws a ProtocolError 4400 that says what is wrong with it. */
export function readMessage(text: string): ClientMessage {
  const message = objectOf(parse(text));
  if (message === null) throw bad('A message is a JSON object.');
  switch (message.type) {
    case 'connection_init':
      return { type: 'connection_init', payload: optional(message, 'payload') ?? {} };
    case 'ping':
    case 'pong':
      return { type: message.type, payload: optional(message, 'payload') };
    case 'subscribe':
      return { type: 'subscribe', id: idOf(message), payload: subscribePayload(message) };
    case 'complete':
      return { type: 'complete', id: idOf(message) };
    default:
      throw bad('The `type` of a message is connection_init, ping, pong, subscribe or complete.');
  }
}

function subscribePayload(message: Record<string, unknown>): SubscribePayload {
  const payload = objectOf(message.payload);
  if (payload === null) throw bad('`payload` of a subscribe message is an object.');
  const { operationName } = payload;
  const extensions = optional(payload, 'extensions') ?? {};
  const documentId = textOf(payload, 'documentId');
  const isNamed = documentId !== null || extensions.persistedQuery !== undefined;
  const query = payload.query ?? (isNamed ? '' : undefined);
  if (typeof query !== 'string') throw bad('`payload.query` is a string.');
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw bad('`payload.operationName` is a string or null.');
  }
  return {
    query,
    documentId,
    operationName: operationName || null,
    variables: optional(payload, 'variables') ?? null,
    extensions,
  };
}

function idOf({ id }: Record<string, unknown>): string {
  if (typeof id === 'string' && id.length > 0 && id.length <= 128) return id;
  throw bad('`id` is a string of 1 to 128 characters.');
}

/** A text that may be absent or null. */
function textOf(of: Record<string, unknown>, name: string): string | null {
  const value = of[name] ?? null;
  if (value !== null && typeof value !== 'string') throw bad(`\`payload.${name}\` is a string.`);
  return value;
}

/** An object that may be absent or null. */
function optional(of: Record<string, unknown>, name: string): Record<string, unknown> | undefined {
  const value = of[name];
  if (value === undefined || value === null) return undefined;
  const found = objectOf(value);
  if (found === null) throw bad(`\`${name}\` is an object.`);
  return found;
}

function objectOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad('A message is JSON.');
  }
}

function bad(message: string): ProtocolError {
  return new ProtocolError(closeCodes.badMessage, message);
}
