import { createLiveClient, type LiveClient } from '@guardian/live-client';
import { isStream, liveExchange } from '@guardian/live-client/urql';
import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange, mapExchange } from 'urql';
import { hasCode } from './graph-error.ts';
import { keys } from './keys.ts';
import { stepUpExchange } from './step-up.ts';
import { updates } from './updates.ts';

export interface GraphClientOptions {
  /** Id of the organization each request names; null leaves the choice to the session. */
  organization: string | null;
  /** The session may be over. Resolves with whether somebody is still signed in. */
  reauthenticate(): Promise<boolean>;
}

export interface GraphClient {
  client: Client;
  live: LiveClient;
  organization: string | null;
}

/** What the usage of operations calls this app. */
const clientName = { 'graphql-client-name': 'guardian-web' };

/** A client with a cache of its own: another organization never sees what this one has read. */
export function createGraphClient({ organization, reauthenticate }: GraphClientOptions): GraphClient {
  const live = createLiveClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    credential: () => ({ ...clientName, ...(organization ? { organization } : {}) }),
    reauthenticate,
  });
  const headers: Record<string, string> = { 'guardian-csrf': '1', ...clientName };
  if (organization) headers['guardian-organization'] = organization;

  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { headers, credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError: (error, operation) => {
          // What was open is refused when a right was lost: the frame has to hear of it.
          const lost = isStream(operation) && hasCode(error, 'FORBIDDEN');
          if (lost || hasCode(error, 'UNAUTHENTICATED')) void reauthenticate();
        },
      }),
      cacheExchange({ keys, updates }),
      stepUpExchange,
      liveExchange(live),
      fetchExchange,
    ],
  });
  return { client, live, organization };
}
