import type { Target } from './target.ts';

interface ServerEvent {
  id: string | null;
  event: string;
  data: string;
}

export interface OpenStream extends AsyncDisposable {
  response: Response;
  events: ServerEvent[];
  /** How many comments came so far. */
  comments(): number;
  /** The first event that fits, also one that came before. Rejects after five seconds. */
  until(fits: (event: ServerEvent) => boolean): Promise<ServerEvent>;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
}

interface StreamOptions {
  method?: 'GET' | 'POST';
  query: string;
  variables?: object;
  extensions?: object;
  headers?: Record<string, string>;
  search?: Record<string, string>;
}

/** Reads a stream as the specification of server-sent events says. */
export async function openStream(target: Target, options: StreamOptions): Promise<OpenStream> {
  const { method = 'GET', query, variables, extensions, headers = {}, search = {} } = options;
  const url = new URL('/graphql/stream', target.url);
  for (const [name, value] of Object.entries(search)) url.searchParams.set(name, value);
  if (method === 'GET') {
    url.searchParams.set('query', query);
    if (variables) url.searchParams.set('variables', JSON.stringify(variables));
    if (extensions) url.searchParams.set('extensions', JSON.stringify(extensions));
  }
  const abort = new AbortController();
  const response = await fetch(url, {
    method,
    signal: abort.signal,
    headers: {
      accept: 'text/event-stream',
      ...(headers.cookie ? {} : { authorization: `Bearer ${target.key}` }),
      ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(method === 'POST' ? { body: JSON.stringify({ query, variables, extensions }) } : {}),
  });
  const events: ServerEvent[] = [];
  let comments = 0;
  const waiting = new Set<() => void>();
  const ended = response.headers.get('content-type')?.startsWith('text/event-stream') ? read() : Promise.resolve();

  async function read(): Promise<void> {
    let text = '';
    try {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          take(text.slice(0, end).split('\n'));
          text = text.slice(end + 2);
        }
      }
    } catch {
      // Cut off, by us or by the server.
    }
  }

  function take(lines: string[]): void {
    comments += lines.filter((line) => line.startsWith(':')).length;
    const value = (name: string) =>
      lines
        .find((line) => line.startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim();
    const event = value('event');
    if (event === undefined) return;
    events.push({ id: value('id') ?? null, event, data: value('data') ?? '' });
    for (const look of waiting) look();
  }

  return {
    response,
    events,
    comments: () => comments,
    ended,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = events.find(fits);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`nothing that fits came: ${JSON.stringify(events).slice(-1_000)}`));
        }, 5_000);
        waiting.add(look);
        look();
      }),
    async [Symbol.asyncDispose]() {
      abort.abort();
      await ended;
    },
  };
}
