import { get } from 'node:http';
import { WebSocket } from 'ws';
import type { Receipt } from './audit.ts';
import type { Random } from './random.ts';
import type { Subscription } from './subscriptions.ts';

/** A client that keeps its cursor and comes back with it, to whichever gateway, for as long as it is not stopped. */
export interface Subscriber {
  subscription: Subscription;
  receipts: Receipt[];
  /** How connections ended, by close code or what else it was. */
  endings: Map<string, number>;
  /** What no client recovers from; empty in a good run. */
  failures: string[];
  /** Each connection and each delivery with the position it stands at, to tell how something was missed. */
  journal: { at: number; seq: bigint; what: string }[];
  /** From now on it stops to read now and then. */
  becomeSlow(): void;
  becomeQuick(): void;
  stop(): Promise<void>;
}

interface Delivery {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
  extensions?: { cursor?: string };
}

/** How a connection ended; `failure` when coming back would not help. */
interface Ending {
  how: string;
  failure?: string;
}

/** Codes of errors that pass. */
const passing = /^(UNAVAILABLE|SUBGRAPH_UNAVAILABLE|INTERNAL|RATE_LIMITED)$/;

interface Connection {
  subscription: Subscription;
  port: number;
  after: string;
  take(delivery: Delivery): void;
  /** Hands over how to pause and resume reading, and how to hang up. */
  opened(control: { pause(): void; resume(): void; hangUp(): void }): void;
}

export function startSubscriber(
  subscription: Subscription,
  cursor: string,
  ports: () => number,
  random: Random,
): Subscriber {
  const receipts: Receipt[] = [];
  const endings = new Map<string, number>();
  const failures: string[] = [];
  const journal: Subscriber['journal'] = [];
  const note = (what: string) => void journal.push({ at: performance.now(), seq: positionOf(after), what });
  let after = cursor;
  let stopped = false;
  let slow = false;
  let control: { pause(): void; resume(): void; hangUp(): void } | null = null;

  const take = ({ data, errors, extensions }: Delivery) => {
    const receipt = data ? subscription.read(data) : null;
    if (data === null || data === undefined) failures.push(`a delivery without data: ${JSON.stringify(errors)}`);
    if (receipt !== null) receipts.push({ ...receipt, at: performance.now() });
    if (typeof extensions?.cursor === 'string') {
      after = extensions.cursor;
      note('delivery');
    } else failures.push('a delivery without a cursor');
    if (slow && random.next() < 0.05) rest();
  };
  const rest = () => {
    const resting = control;
    resting?.pause();
    setTimeout(() => resting?.resume(), random.between(200, 3_000));
  };
  const connect = subscription.transport === 'sse' ? connectStream : connectSocket;
  const running = (async () => {
    while (!stopped) {
      const connection: Connection = {
        subscription,
        port: ports(),
        after,
        take,
        opened(opened) {
          control = opened;
          if (stopped) opened.hangUp();
        },
      };
      note(`connects to ${connection.port}`);
      const { how, failure } = await connect(connection);
      note(how);
      control = null;
      if (stopped) return;
      endings.set(how, (endings.get(how) ?? 0) + 1);
      if (failure !== undefined) failures.push(failure);
      await new Promise((done) => setTimeout(done, random.between(20, 400)));
    }
  })();
  return {
    subscription,
    receipts,
    endings,
    failures,
    journal,
    becomeSlow: () => {
      slow = true;
    },
    becomeQuick: () => {
      slow = false;
      control?.resume();
    },
    async stop() {
      stopped = true;
      control?.hangUp();
      await running;
    },
  };
}

/** Cursors begin with their position; no client needs to know, a report may. */
function positionOf(cursor: string): bigint {
  return [...(cursor.split('.')[0] ?? '')].reduce(
    (value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)),
    0n,
  );
}

function connectSocket({ subscription, port, after, take, opened }: Connection): Promise<Ending> {
  const { credential, query, variables } = subscription;
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    let failure: string | undefined;
    let how: string | undefined;
    const impatience = setTimeout(() => socket.terminate(), 10_000);
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${credential}` } })),
    );
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { type: string; payload?: unknown };
      if (message.type === 'connection_ack') {
        clearTimeout(impatience);
        opened({ pause: () => socket.pause(), resume: () => socket.resume(), hangUp: () => socket.terminate() });
        socket.send(
          JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables, extensions: { after } } }),
        );
      } else if (message.type === 'next') take(message.payload as Delivery);
      else if (message.type === 'error') {
        const [error] = message.payload as NonNullable<Delivery['errors']>;
        how = `error ${error?.extensions?.code}`;
        if (!passing.test(error?.extensions?.code ?? '')) failure = `error ${JSON.stringify(error)}`;
        socket.terminate();
      } else if (message.type === 'complete') {
        how = 'complete';
        failure = 'the server completed a subscription';
        socket.terminate();
      }
    });
    socket.on('error', () => {});
    socket.on('close', (code) => {
      clearTimeout(impatience);
      if (code >= 4400 && code < 4499) failure ??= `closed with ${code}`;
      resolve({ how: how ?? `close ${code}`, ...(failure === undefined ? {} : { failure }) });
    });
  });
}

function connectStream({ subscription, port, after, take, opened }: Connection): Promise<Ending> {
  const { credential, query, variables } = subscription;
  const url = new URL(`http://127.0.0.1:${port}/graphql/stream`);
  url.searchParams.set('query', query);
  url.searchParams.set('variables', JSON.stringify(variables));
  return new Promise((resolve) => {
    let ending: Ending = { how: 'stream cut' };
    const request = get(url, {
      agent: false,
      headers: { accept: 'text/event-stream', authorization: `Bearer ${credential}`, 'last-event-id': after },
    });
    const impatience = setTimeout(() => request.destroy(), 10_000);
    request.on('error', () => {});
    request.on('close', () => {
      clearTimeout(impatience);
      resolve(ending);
    });
    request.on('response', (response) => {
      clearTimeout(impatience);
      response.setEncoding('utf8');
      response.on('error', () => {});
      const { statusCode: status = 0 } = response;
      if (status !== 200) {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        ending = {
          how: `status ${status}`,
          ...(status < 500 && status !== 429 ? { failure: `status ${status}` } : {}),
        };
        response.on('end', () => {
          if (ending.failure) ending = { ...ending, failure: `${ending.failure}: ${body.slice(0, 200)}` };
        });
        return;
      }
      opened({ pause: () => response.pause(), resume: () => response.resume(), hangUp: () => request.destroy() });
      let text = '';
      response.on('data', (chunk: string) => {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const event = text.slice(0, end);
          text = text.slice(end + 2);
          const data = /^data: (.*)$/m.exec(event)?.[1];
          if (/^event: next$/m.test(event) && data) {
            const delivery = JSON.parse(data) as Delivery;
            const code =
              delivery.data === undefined || delivery.data === null
                ? delivery.errors?.[0]?.extensions?.code
                : undefined;
            if (code === undefined) take(delivery);
            else ending = { how: `error ${code}`, ...(passing.test(code) ? {} : { failure: `error ${code}` }) };
          } else if (/^event: complete$/m.test(event) && ending.how === 'stream cut') {
            ending = { how: 'complete', failure: 'the server completed a subscription' };
          }
        }
      });
    });
  });
}
