import {
  type Exchange,
  makeOperation,
  makeResult,
  type Operation,
  type OperationResult,
  stringifyDocument,
} from '@urql/core';
import { filter, make, merge, mergeMap, pipe, share, takeUntil, tap } from 'wonka';
import type { LiveClient, OperationRequest } from '../index.ts';
import { createPositions } from './positions.ts';

/**
 * Carries subscriptions and live queries (`query … @live`) over the live client, and the cursors of answers to it. It
 * stands behind the cache, so that events patch what is cached, and before the exchange that fetches.
 */
export const liveExchange =
  (live: LiveClient): Exchange =>
  ({ client, forward }) =>
  (operations) => {
    const positions = createPositions();
    /** Queries on screen. */
    const active = new Map<number, Operation>();
    /** Who waits for the answer of a query, with its cursor. */
    const awaited = new Map<number, (result: OperationResult | null) => void>();
    const shared = share(operations);

    live.onCursor(positions.delivered);
    live.onGap(readAgain);

    const readFromNetwork = (operation: Operation) =>
      client.reexecuteOperation(
        makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'network-only' }),
      );

    /** The first query alone: what the others read is not before its position. */
    async function readAgain(): Promise<string | null> {
      for (const [key, first] of active) {
        const answer = new Promise<OperationResult | null>((resolve) => awaited.set(key, resolve));
        readFromNetwork(first);
        const result = await answer;
        if (result === null) continue; // It left the screen meanwhile.
        for (const [other, operation] of active) if (other !== key) readFromNetwork(operation);
        const cursor = cursorOf(result);
        if (cursor !== undefined) return cursor;
        throw result.error ?? new Error('The answer carries no cursor.');
      }
      return null;
    }

    const settle = (key: number, result: OperationResult | null) => {
      awaited.get(key)?.(result);
      awaited.delete(key);
    };

    function note(operation: Operation): void {
      if (operation.kind === 'query') {
        active.set(operation.key, operation);
        positions.asked(operation.key);
      } else if (operation.kind === 'teardown' && active.delete(operation.key)) {
        positions.dropped(operation.key);
        settle(operation.key, null);
      }
    }

    function answered(result: OperationResult): void {
      const { operation } = result;
      live.answered({ data: result.data });
      if (operation.kind !== 'query') return;
      if (!positions.answered(operation.key, cursorOf(result))) readFromNetwork(operation);
      settle(operation.key, result);
    }

    function stream(operation: Operation) {
      return make<OperationResult>(({ next, complete }) => {
        const liveQuery = operation.kind === 'query';
        let ended = false;
        let end = () => {};
        const start = () => {
          if (ended) return;
          end = live.subscribe(
            requestOf(operation),
            {
              next: (result) => next(makeResult(operation, result)),
              error(errors) {
                next(makeResult(operation, { data: null, errors: [...errors], hasNext: false }));
                complete();
              },
              complete() {
                if (!liveQuery) client.reexecuteOperation(makeOperation('teardown', operation, operation.context));
                complete();
              },
            },
            { after: positions.start, liveQuery },
          );
        };
        // Not before the queries that are sent in the same moment are known.
        if (liveQuery) start();
        else void Promise.resolve().then(positions.known).then(start);
        return () => {
          ended = true;
          end();
        };
      });
    }

    const streams = pipe(
      shared,
      filter((operation) => operation.kind !== 'teardown' && isStream(operation)),
      mergeMap((operation) => {
        // A live query that is asked for again is answered at once with what is held.
        const until = pipe(
          shared,
          filter((next) => next.key === operation.key),
        );
        return pipe(stream(operation), takeUntil(until));
      }),
    );
    const others = pipe(
      shared,
      filter((operation) => operation.kind === 'teardown' || !isStream(operation)),
      tap(note),
      forward,
      tap(answered),
    );
    return merge([streams, others]);
  };

/** Whether the operation goes on after its first result: a subscription, or a `query … @live`. */
export function isStream({ kind, query }: Operation): boolean {
  if (kind === 'subscription') return true;
  return (
    kind === 'query' &&
    query.definitions.some(
      (node) =>
        node.kind === 'OperationDefinition' && node.directives?.some((directive) => directive.name.value === 'live'),
    )
  );
}

function requestOf({ query, variables, extensions }: Operation): OperationRequest {
  return {
    query: stringifyDocument(query),
    variables: variables as Record<string, unknown> | undefined,
    extensions: extensions as Record<string, unknown> | undefined,
  };
}

function cursorOf({ extensions }: OperationResult): string | undefined {
  return typeof extensions?.cursor === 'string' ? extensions.cursor : undefined;
}
