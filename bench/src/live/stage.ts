import { type Child, startChild } from '../processes.ts';
import type { Expectation, Listening, MemoryUsage, Publication, Received } from './protocol.ts';

export const contenders = {
  naive: 'graphql-ws, executed for each subscriber',
  ours: 'Guardian',
  bare: 'bare `ws`, the same bytes',
} as const;
export type ContenderName = keyof typeof contenders;
export const contenderNames = Object.keys(contenders) as ContenderName[];

/** A contender and the process that is all its sockets. */
export interface Pair extends AsyncDisposable {
  name: ContenderName;
  subscribe(sockets: number, groups: number): Promise<void>;
  leave(): Promise<void>;
  /** Milliseconds of CPU time that the contender has used so far. */
  cpu(): Promise<number>;
  memory(): Promise<MemoryUsage>;
  /** Publishes and waits for the deliveries. Throws when not all came, or in another order. */
  deliver(publication: Omit<Publication, 'from'>, deliveries: number): Promise<Received>;
  /** Publishes one event each so many milliseconds. */
  pace(options: { events: number; pause: number; deliveries: number }): Promise<Received>;
}

export async function startPair(name: ContenderName): Promise<Pair> {
  const contender = startChild(new URL(`./contenders/${name}.ts`, import.meta.url), ['--expose-gc']);
  const { listening } = await contender.next<{ listening: Listening }>('listening');
  const load = startChild(new URL('./load-process.ts', import.meta.url));
  let number = 1;

  const call = async <T>(child: Child, message: object, answer: string): Promise<T> => {
    const next = child.next<T>(answer);
    child.send(message);
    return next;
  };
  const expectation = (expect: Expectation) =>
    call<{ received: Received; complete: boolean; closed: number }>(load, { expect }, 'received');
  const publish = (publication: Omit<Publication, 'from'>) => {
    const from = number;
    number += publication.events;
    return call(contender, { publish: { ...publication, from } }, 'published');
  };
  const all = async (deliveries: number, act: () => Promise<unknown>): Promise<Received> => {
    const arriving = expectation({ from: number, deliveries, within: 120_000 });
    await act();
    const { received, complete, closed } = await arriving;
    if (!complete || received.outOfOrder > 0) {
      throw new Error(
        `${name}: ${received.deliveries} of ${deliveries} deliveries, ${received.outOfOrder} out of order, ${closed} sockets closed`,
      );
    }
    return received;
  };

  return {
    name,
    async subscribe(sockets, groups) {
      await call(load, { subscribe: { ...listening, sockets, groups } }, 'subscribed');
      // The protocol acknowledges no subscription: events are written until one has reached everybody.
      const events = Math.max(1, groups);
      for (let attempt = 0; attempt < 10; attempt++) {
        const arriving = expectation({ from: number, deliveries: sockets, within: 10_000 });
        await publish({ events, notes: events });
        if ((await arriving).complete) return;
      }
      throw new Error(`${name}: the sockets never received an event`);
    },
    leave: async () => void (await call(load, { leave: true }, 'left')),
    cpu: async () => (await call<{ cpu: number }>(contender, { cpu: true }, 'cpu')).cpu,
    memory: async () => (await call<{ memory: MemoryUsage }>(contender, { memory: true }, 'memory')).memory,
    deliver: (publication, deliveries) => all(deliveries, () => publish(publication)),
    pace: ({ events, pause, deliveries }) =>
      all(deliveries, async () => {
        for (let event = 0; event < events; event++) {
          await publish({ events: 1, notes: 1 });
          await new Promise((done) => setTimeout(done, pause));
        }
      }),
    async [Symbol.asyncDispose]() {
      await load[Symbol.asyncDispose]();
      await contender[Symbol.asyncDispose]();
    },
  };
}
