/**
 * Why a call to a subgraph brought nothing. `unreachable`: no connection, nothing was sent. `broken`: the connection
 * ended before the answer did. `refused`: 429, 502, 503 or 504. `invalid`: an answer that is none of GraphQL.
 */
export type CallFailureReason =
  | 'unreachable'
  | 'broken'
  | 'refused'
  | 'timeout'
  | 'invalid'
  | 'too-large'
  | 'cancelled'
  | 'circuit-open';

export class CallFailure extends Error {
  override name = 'CallFailure';
  readonly reason: CallFailureReason;

  constructor(reason: CallFailureReason, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
  }
}

/** Whether asking again may help: a read may be, when the subgraph has not said anything; whatever was not sent, always. */
export function isWorthRepeating(reason: CallFailureReason, idempotent: boolean): boolean {
  return reason === 'unreachable' || (idempotent && (reason === 'broken' || reason === 'refused'));
}
