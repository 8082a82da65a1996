import { useEffect, useEffectEvent } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { pipe, subscribe } from 'wonka';

interface LiveOptions<Variables> {
  variables?: Variables;
  /** No subscription while true, e.g. when the viewer lacks the permission. */
  paused?: boolean;
}

/**
 * Follows a subscription while the component is on screen. Entities in the events have been written to the cache when
 * `onEvent` is called, so it only says what else changed: refresh a list, append to a log, show a toast.
 */
export function useLive<Data, Variables extends AnyVariables = AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  onEvent: (event: Data) => void,
  { variables, paused = false }: LiveOptions<Variables> = {},
): void {
  const client = useClient();
  const tell = useEffectEvent(onEvent);
  const values = JSON.stringify(variables ?? {});
  useEffect(() => {
    if (paused) return;
    const { unsubscribe } = pipe(
      client.subscription(document, JSON.parse(values) as Variables),
      subscribe(({ data }) => {
        if (data) tell(data);
      }),
    );
    return unsubscribe;
  }, [client, document, values, paused]);
}
