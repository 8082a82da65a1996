import type { Arrival, Tally } from './messages.ts';
import type { QueryTimes } from './queries.ts';

export interface Report {
  sockets: number;
  keys: number;
  /** Events while all were away, and while they came back. */
  meanwhile: number;
  during: number;
  /** Those that there should be. */
  deliveries: number;
  /** Null when not all sockets had what they missed in the end. */
  arrival: Arrival | null;
  /** Beside the coming back. */
  queries: QueryTimes;
  tally: Tally;
}

/** Milliseconds until the last socket has what it missed, and that a query may take meanwhile. */
const limits = { arrival: 30_000, query: 1_000 };

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;

export function textOf({ sockets, keys, meanwhile, during, deliveries, arrival, queries, tally }: Report): string {
  const resumed =
    arrival === null
      ? 'not all of them'
      : `the last after ${seconds(arrival.last)} (limit ${seconds(limits.arrival)}), half of them after ${seconds(arrival.median)}`;
  return [
    `${sockets} sockets of ${keys} keys, cut at once, back at once on another gateway; ${meanwhile} events meanwhile, ${during} while they came`,
    `resumed     ${resumed}; ${tally.retries} connections tried again`,
    `deliveries  ${deliveries}: ${tally.lost} lost, ${tally.doubled} doubled, ${tally.outOfOrder} out of order`,
    `queries     ${queries.count} beside it, one every 50 ms: p50 ${queries.p50.toFixed(0)} ms, p99 ${queries.p99.toFixed(0)} ms, max ${queries.max.toFixed(0)} ms (limit ${limits.query} ms)`,
  ].join('\n');
}

/** What was not as promised; empty in a good run. */
export function failuresOf(report: Report): string[] {
  return [...missesOf(report), ...delaysOf(report)];
}

/** What a machine that is busy with something else does not excuse. */
export function missesOf({ arrival, queries, tally }: Report): string[] {
  const { lost, doubled, outOfOrder } = tally;
  return [
    ...(arrival === null ? ['some sockets never had what they missed'] : []),
    ...(lost + doubled + outOfOrder > 0
      ? [`${lost} deliveries lost, ${doubled} doubled, ${outOfOrder} out of order`]
      : []),
    ...(queries.failures.length > 0 ? [`${queries.failures.length} queries failed: ${queries.failures[0]}`] : []),
    ...tally.unexpected.map((text) => `unexpected message: ${text}`),
  ];
}

function delaysOf({ arrival, queries }: Report): string[] {
  const failures: string[] = [];
  const last = arrival?.last ?? 0;
  if (last > limits.arrival) failures.push(`the last socket resumed after ${seconds(last)}`);
  if (queries.max > limits.query) failures.push(`a query took ${queries.max.toFixed(0)} ms`);
  return failures;
}
