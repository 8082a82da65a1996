import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import type { ConnectionStore } from './connection-state.ts';
import { freshnessExchange } from './freshness-exchange.ts';
import { hasCode } from './graph-error.ts';
import { keys } from './keys.ts';
import { createLiveSource } from './live-source.ts';
import { updates } from './updates.ts';

export interface GraphClientOptions {
  /** Id of the organization each request names; null leaves the choice to the session. */
  organization: string | null;
  connection: ConnectionStore;
  /** The session is over: somebody has to sign in. */
  onUnauthenticated(): void;
  /** Events were missed: the caller makes a new client, so that everything is read anew. */
  onGap(): void;
}

export interface GraphClient {
  client: Client;
  organization: string | null;
  dispose(): void;
}

/** A client with a cache of its own: another organization never sees what this one has read. */
export function createGraphClient({
  organization,
  connection,
  onUnauthenticated,
  onGap,
}: GraphClientOptions): GraphClient {
  let position: string | null = null;
  const notePosition = (extensions: Record<string, unknown> | undefined) => {
    if (typeof extensions?.cursor === 'string') position = extensions.cursor;
  };
  const live = createLiveSource({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    organization,
    state: connection,
    position: () => position,
    onCursor: (cursor) => {
      position = cursor;
    },
    onGap,
    onUnauthenticated,
  });
  const headers: Record<string, string> = { 'guardian-csrf': '1' };
  if (organization) headers['guardian-organization'] = organization;

  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { headers, credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onResult: (result) => notePosition(result.extensions),
        onError: (error) => {
          if (hasCode(error, 'UNAUTHENTICATED')) onUnauthenticated();
        },
      }),
      cacheExchange({ keys, updates }),
      freshnessExchange(),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: live.forward }),
    ],
  });
  return { client, organization, dispose: live.dispose };
}
