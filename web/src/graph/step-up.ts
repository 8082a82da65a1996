import type { Exchange, Operation, OperationResult } from 'urql';
import { filter, fromPromise, fromValue, makeSubject, merge, mergeMap, pipe, type Source } from 'wonka';
import { hasCode } from './graph-error.ts';

/** A question to the person at the browser: is it still you? One at a time; answered by the dialog. */
interface Question {
  answer(confirmed: boolean): void;
}

let open: { question: Question; result: Promise<boolean> } | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** What the dialog shows; null if nothing is asked. */
export const stepUp = {
  get: (): Question | null => open?.question ?? null,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Has the person confirm that it is them. False if they would rather not. */
export function askToConfirm(): Promise<boolean> {
  if (open !== null) return open.result;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const answer = (confirmed: boolean) => {
    open = null;
    tell();
    resolve(confirmed);
  };
  open = { question: { answer }, result: promise };
  tell();
  return promise;
}

/** A mutation that is refused for want of a fresh confirmation is sent again once there is one. */
export const stepUpExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    const again = makeSubject<Operation>();
    return pipe(
      forward(merge([operations, again.source])),
      mergeMap((result): Source<OperationResult> => {
        if (result.operation.kind !== 'mutation' || !hasCode(result.error, 'STEP_UP_REQUIRED'))
          return fromValue(result);
        return pipe(
          fromPromise(askToConfirm()),
          filter((confirmed) => {
            if (confirmed) again.next(result.operation);
            return !confirmed;
          }),
          mergeMap(() => fromValue(result)),
        );
      }),
    );
  };
