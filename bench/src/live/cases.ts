import type { Received } from './protocol.ts';
import type { ContenderName, Pair } from './stage.ts';

/** A figure of one turn. */
export interface Turn {
  case: string;
  contender: ContenderName;
  sockets: number;
  deliveries: number;
  deliveriesPerSecond: number;
  /** Milliseconds from the writing of an event (the commit included, where there is one) to its delivery. */
  p50: number;
  p99: number;
  /** Microseconds of the contender's CPU time for each delivery. */
  cpu: number;
  /** Bytes of one delivery. */
  bytes: number;
}

interface Case {
  name: string;
  /** Number of notes of which each socket follows one; 0: every socket follows all. */
  groups: (sockets: number) => number;
  /** The most sockets it is done with: more would only show a contender that can't keep up. */
  most?: number;
  run: (pair: Pair, sockets: number, seconds: number) => Promise<Omit<Received, 'outOfOrder'>>;
}

const burst = 10;

export const cases: Case[] = [
  {
    name: 'one event',
    groups: () => 0,
    async run(pair, sockets) {
      const turns = [];
      for (let event = 0; event < burst; event++) turns.push(await pair.deliver({ events: 1, notes: 1 }, sockets));
      return {
        deliveries: sum(turns.map(({ deliveries }) => deliveries)),
        duration: sum(turns.map(({ duration }) => duration)),
        bytes: sum(turns.map(({ bytes }) => bytes)),
        p50: sum(turns.map(({ p50 }) => p50)) / burst,
        p99: Math.max(...turns.map(({ p99 }) => p99)),
      };
    },
  },
  {
    name: `${burst} events at once`,
    groups: () => 0,
    run: (pair, sockets) => pair.deliver({ events: burst, notes: 1 }, sockets * burst),
  },
  {
    name: 'an event every 100 ms',
    groups: () => 0,
    most: 1_000,
    run: (pair, sockets, seconds) =>
      pair.pace({ events: seconds * 10, pause: 100, deliveries: sockets * seconds * 10 }),
  },
  {
    name: 'groups of 10',
    groups: (sockets) => sockets / 10,
    run: (pair, sockets) => pair.deliver({ events: sockets / 10, notes: sockets / 10 }, sockets),
  },
];

/** The contender does the case once. */
export async function takeTurn(each: Case, pair: Pair, sockets: number, seconds: number): Promise<Turn> {
  const before = await pair.cpu();
  const { deliveries, duration, p50, p99, bytes } = await each.run(pair, sockets, seconds);
  const after = await pair.cpu();
  return {
    case: each.name,
    contender: pair.name,
    sockets,
    deliveries,
    deliveriesPerSecond: (deliveries / duration) * 1_000,
    p50,
    p99,
    cpu: ((after - before) / deliveries) * 1_000,
    bytes: bytes / deliveries,
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
