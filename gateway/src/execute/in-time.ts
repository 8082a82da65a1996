import { CodedError } from '@guardian/platform/errors';

/** Milliseconds that an operation may take. */
export const operationTimeout = 30_000;

/**
 * Runs the work with a signal that aborts when nobody waits for its result any more, or when the time is over; then it
 * throws OPERATION_TIMEOUT, whatever the work does with the signal.
 */
export async function inTime<T>(
  waiting: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
  timeout = operationTimeout,
): Promise<T> {
  const gone = new AbortController();
  const leave = () => gone.abort(waiting?.reason);
  if (waiting?.aborted) leave();
  waiting?.addEventListener('abort', leave, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new CodedError(
        'OPERATION_TIMEOUT',
        `The operation took longer than ${timeout / 1_000} s. Ask for less.`,
      );
      reject(error);
      gone.abort(error);
    }, timeout);
  });
  try {
    return await Promise.race([work(gone.signal), late]);
  } finally {
    clearTimeout(timer);
    waiting?.removeEventListener('abort', leave);
  }
}
