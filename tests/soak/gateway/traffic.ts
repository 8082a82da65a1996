import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What clients of every kind send: known documents, new ones, wrong ones; clients that leave, that take parts, that subscribe. */
export interface Traffic {
  /** Sends so many requests, so many at a time. Rejects when an answer is not what it has to be. */
  send(requests: number): Promise<void>;
}

const known = ['{ books { id } }', '{ books { title } }', '{ books { title rating } }', '{ a: books { id rating } }'];
/** Long enough that a few hundred fill the gateway's room for documents. */
const fields = (salt: number) => Array.from({ length: 100 }, (_, index) => `f${salt}_${index}: title`).join(' ');

export function traffic(url: string, connections = 8): Traffic {
  let count = 0;
  const post = (query: string, options: { accept?: string; signal?: AbortSignal } = {}) => {
    const { accept = 'application/json', signal = null } = options;
    const headers = { 'content-type': 'application/json', accept, authorization: `Bearer ${count % 50}` };
    return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }), signal });
  };
  const expectText = async (answer: Promise<Response>, part: string) => {
    const text = await (await answer).text();
    if (!text.includes(part)) throw new Error(`An answer lacks "${part}": ${text.slice(0, 500)}`);
  };

  async function leave(query: string): Promise<void> {
    const gone = new AbortController();
    const answer = post(query, { signal: gone.signal }).then((response) => response.text());
    setTimeout(() => gone.abort(), 2);
    await answer.catch((error: Error) => {
      if (error.name !== 'AbortError') throw error;
    });
  }

  async function subscribe(): Promise<void> {
    const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
    const events = client.iterate({ query: 'subscription { bookAdded { title rating } }' });
    const first = events.next();
    const adding = setInterval(() => void post('mutation { addBook(title: "new") { id } }').catch(() => {}), 20);
    try {
      const { value } = await first;
      if (!value?.data) throw new Error(`A subscription brought ${JSON.stringify(value)}.`);
    } finally {
      clearInterval(adding);
      await client.dispose();
    }
  }

  function one(index: number): Promise<void> {
    if (index % 250 === 0) return subscribe();
    switch (index % 20) {
      case 1:
        return expectText(post(`{ books { ${fields(index)} rating } }`), '"rating":1');
      case 2:
        return expectText(post(`{ none${index} books { ${fields(0)} } }`), 'GRAPHQL_VALIDATION_FAILED');
      case 3:
        return leave(`{ books { title rating c${index}: title } }`);
      case 4:
        return expectText(
          post('{ books { id ... @defer { rating } } }', { accept: 'multipart/mixed;deferSpec=20220824' }),
          '"hasNext":false',
        );
      case 5:
        return expectText(post('{ secret }'), 'TOO_SECRET');
      case 6:
        return expectText(post('mutation { addBook(title: "new") { id rating } }'), '"rating":3');
      default:
        return expectText(post(known[index % known.length] ?? ''), '"data":{');
    }
  }

  return {
    async send(requests) {
      const end = count + requests;
      const connection = async () => {
        while (count < end) await one(count++);
      };
      await Promise.all(Array.from({ length: connections }, connection));
    },
  };
}
