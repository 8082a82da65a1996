import type { FormattedExecutionResult } from 'graphql';
import { type LiveClient, taken } from './live-client.ts';

/** The same as `liveClient`, over server-sent events: a request for each subscription. */
export function streamClient(url: URL, headers: Record<string, string>): Pick<LiveClient, 'subscribe' | 'dispose'> {
  const open = new Set<AbortController>();
  return {
    async dispose() {
      for (const abort of open) abort.abort();
    },
    subscribe(query, { variables, extensions } = {}) {
      const abort = new AbortController();
      open.add(abort);
      const received: FormattedExecutionResult[] = [];
      const waiting = new Set<() => void>();
      const ended = read().finally(() => open.delete(abort));
      ended.catch(() => {});

      async function read(): Promise<unknown> {
        const response = await fetch(new URL('/graphql/stream', url), {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
          body: JSON.stringify({ query, variables, extensions }),
          signal: abort.signal,
        });
        if (!response.ok || !response.body) return ((await response.json()) as FormattedExecutionResult).errors;
        let [text, refusal]: [string, unknown] = ['', null];
        for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
          text += chunk;
          const messages = text.split('\n\n');
          text = messages.pop() ?? '';
          for (const message of messages) {
            if (/^event: complete/m.test(message)) return refusal;
            const data = /^data: (.*)$/m.exec(message)?.[1];
            if (data === undefined) continue;
            const result = JSON.parse(data) as FormattedExecutionResult;
            if (result.data === undefined) refusal = result.errors;
            else received.push(result);
            for (const look of waiting) look();
          }
        }
        return 'cut';
      }

      return { received, ended, stop: () => abort.abort(), take: (count) => taken(received, count, waiting) };
    },
  };
}
