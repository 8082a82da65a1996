import type { IncomingHttpHeaders } from 'node:http';
import { type FetchContext, measured, type Source, subgraphSource } from '@guardian/gateway/engine';
import type { Logger } from '@guardian/platform/telemetry';
import type { Configuration } from './configuration.ts';
import { headersFor } from './header-rules.ts';

/** What a fetch knows of the client's request. */
export interface ClientContext extends FetchContext {
  /** As the client sent them; over WebSocket, with what its `connection_init` says. */
  incoming: IncomingHttpHeaders;
}

export interface HeldSource {
  source: Source;
  release(): void;
}

/**
 * Connections to subgraphs, kept from one supergraph to the next as long as anyone holds them: a reload that leaves a
 * subgraph where it was costs it no connection, and forgets nothing of how well it is.
 */
export function sourcePool(configuration: Configuration, log: Logger): (name: string, endpoint: URL) => HeldSource {
  const held = new Map<string, { source: Source; holders: number }>();

  return (name, endpoint) => {
    const key = `${name} ${endpoint.href}`;
    const entry = held.get(key) ?? { source: open(name, endpoint), holders: 0 };
    held.set(key, entry);
    entry.holders += 1;
    return {
      source: entry.source,
      release() {
        entry.holders -= 1;
        if (entry.holders > 0) return;
        held.delete(key);
        void entry.source.close?.();
      },
    };
  };

  function open(name: string, endpoint: URL): Source {
    const { headers, timeout } = configuration(name);
    return measured(
      name,
      subgraphSource<ClientContext>({
        name,
        endpoint,
        log,
        patience: timeout,
        identity: ({ incoming }) => headersFor(headers, incoming),
      }),
    );
  }
}
