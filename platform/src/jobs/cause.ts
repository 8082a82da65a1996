import { isTracing, presentTrace } from '../telemetry/index.ts';

/** What a job follows from, for whoever looks at traces. */
export interface JobCause {
  /** Of the request whose event it follows from. */
  requestId?: string;
  /** Of the span in which it was enqueued. */
  traceparent?: string;
}

/** The key of a payload under which its cause stands in the queue; jobs don't see it. */
const key = 'tracedCause';

/** The payload with what is the cause of the job; as it is where nothing is traced. */
export function withCause(payload: unknown, cause: JobCause | undefined): unknown {
  if (!isTracing() || typeof payload !== 'object' || payload === null || Array.isArray(payload)) return payload;
  const traceparent = presentTrace();
  const all: JobCause = { ...(traceparent === undefined ? {} : { traceparent }), ...cause };
  return Object.keys(all).length === 0 ? payload : { ...payload, [key]: all };
}

/** A payload from the queue as the job knows it, and the cause. */
export function causeOf(stored: unknown): { payload: unknown; cause: JobCause } {
  if (typeof stored !== 'object' || stored === null || !(key in stored)) return { payload: stored, cause: {} };
  const { [key]: cause, ...payload } = stored;
  return { payload, cause: cause as JobCause };
}
