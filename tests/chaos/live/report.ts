import type { Verdict } from './audit.ts';
import type { Disturbances } from './disturbances.ts';
import type { Ledger } from './ledger.ts';
import { keyOf } from './ledger.ts';
import type { HeapSample } from './stage.ts';
import type { Subscriber } from './subscriber.ts';

export interface Report {
  seed: number;
  facts: number;
  subscribers: Subscriber[];
  verdict: Verdict;
  failures: string[];
  disturbances: Disturbances;
  /** How connections ended, with how often, of each subscriber. */
  endings: [string, number][];
  /** Undisturbed parts of the run, in milliseconds. */
  windows: { name: string; from: number; until: number }[];
  ledger: Ledger;
  /** Samples of resident bytes: gateway, process, time. */
  memory: number[][][];
  /** What was kept after garbage collections: gateway, process, time. */
  heaps: HeapSample[][][];
  /** What the gateways count as open at the end, when nobody is connected. */
  left: Record<string, number>;
}

/** Milliseconds by which the p99 of delivery may differ while a transaction is open elsewhere: noise of a busy machine. */
const noise = 500;
/** Resident bytes that no gateway may reach. */
const memoryLimit = 700 * 2 ** 20;
/** Bytes that the heap of a gateway, collected, may have grown by at the end: what an installation keeps of what it has seen. */
const heapGrowth = 32 * 2 ** 20;

/** What must not be, in words; empty for a good run. */
export function failuresOf(report: Report): string[] {
  const { verdict, left, windows } = report;
  const figures = ['lost', 'doubled', 'outOfOrder', 'decreasing', 'foreign', 'wrong'] as const;
  const failures = figures.filter((figure) => verdict[figure] > 0).map((figure) => `${verdict[figure]} ${figure}`);
  if (verdict.expected === 0) failures.push('nothing was to be delivered');
  failures.push(...verdict.examples, ...report.failures.slice(0, 10));
  const [calm, held] = windows.map(({ from, until }) => latency(report, from, until).p99);
  if (calm !== undefined && held !== undefined && held > calm + noise) {
    failures.push(`p99 of delivery rose from ${calm.toFixed(0)} to ${held.toFixed(0)} ms by a transaction elsewhere`);
  }
  const most = Math.max(...report.memory.flat(2));
  if (most > memoryLimit) failures.push(`a gateway took ${megabytes(most)} MB`);
  for (const { start, end, empty } of heapsOf(report)) {
    const grown = Math.max(end, empty) - start;
    if (Number.isNaN(grown)) failures.push('the heap of a gateway could not be looked at');
    if (grown > heapGrowth) failures.push(`the heap of a gateway grew by ${megabytes(grown)} MB`);
  }
  for (const [name, count] of Object.entries(left)) if (count > 0) failures.push(`${count} ${name} were left open`);
  return failures;
}

/** Bytes that each gateway kept, over all the processes that it was. */
function heapsOf({ heaps }: Report) {
  return heaps.map((processes) => {
    const samples = processes.flat().map(({ when, objects, buffers }) => ({ when, bytes: objects + buffers }));
    const at = (moment: HeapSample['when']) => samples.findLast(({ when }) => when === moment)?.bytes ?? Number.NaN;
    const highest = Math.max(...samples.map(({ bytes }) => bytes));
    return { start: at('start'), highest, end: at('end'), empty: at('empty') };
  });
}

/** The counts of a run, as it prints them. */
export function textOf(report: Report): string {
  const { verdict, disturbances, windows } = report;
  const endings = new Map<string, number>();
  for (const [how, count] of report.endings) endings.set(how, (endings.get(how) ?? 0) + count);
  const kinds = Map.groupBy(
    report.subscribers,
    ({ subscription }) => `${subscription.kind}, ${subscription.transport}`,
  );
  const failures = failuresOf(report);
  return [
    `seed ${report.seed}`,
    `facts committed        ${report.facts}`,
    `subscribers            ${[...kinds].map(([kind, of]) => `${of.length} ${kind}`).join('; ')}`,
    `gateways killed        ${disturbances.kills}`,
    `connections cut        ${disturbances.cuts}`,
    `Postgres restarted     ${disturbances.restarts}`,
    `transactions elsewhere ${disturbances.foreign}`,
    `connections ended      ${[...endings].map(([how, count]) => `${count} ${how}`).join('; ')}`,
    `deliveries             ${verdict.received} of ${verdict.expected}`,
    `lost                   ${verdict.lost}`,
    `doubled                ${verdict.doubled}`,
    `out of order           ${verdict.outOfOrder}`,
    `decreasing versions    ${verdict.decreasing}`,
    `seen without a right   ${verdict.foreign}`,
    `told wrongly           ${verdict.wrong}`,
    ...windows.map(({ name, from, until }) => {
      const { p50, p99, count } = latency(report, from, until);
      return `delivery, ${name}: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${count} deliveries`;
    }),
    ...report.memory.map((processes, index) => {
      const each = processes.filter(({ length }) => length > 0);
      return `memory of gateway ${index}    ${each.map((samples) => `${megabytes(samples[0] ?? 0)} → ${megabytes(Math.max(...samples))} → ${megabytes(samples.at(-1) ?? 0)}`).join(', ')} MB (first, highest, last of each process)`;
    }),
    ...heapsOf(report).map(
      ({ start, highest, end, empty }, index) =>
        `heap of gateway ${index}      ${[start, highest, end, empty].map(megabytes).join(' → ')} MB (collected: start, highest, end, without clients)`,
    ),
    failures.length === 0 ? 'good' : `FAILED:\n  ${failures.join('\n  ')}`,
  ].join('\n');
}

/** From the answer of a commit to the delivery, of what was committed within the time. */
function latency(
  { subscribers, ledger }: Report,
  from: number,
  until: number,
): { p50: number; p99: number; count: number } {
  const delays: number[] = [];
  for (const { receipts } of subscribers) {
    for (const { subjectId, version, at } of receipts) {
      const fact = ledger.facts.get(keyOf(subjectId, version));
      if (fact === undefined || fact.startedAt < from || fact.committedAt > until) continue;
      delays.push(Math.max(0, at - fact.committedAt));
    }
  }
  delays.sort((a, b) => a - b);
  const percentile = (share: number) => delays[Math.floor((delays.length - 1) * share)] ?? 0;
  return { p50: percentile(0.5), p99: percentile(0.99), count: delays.length };
}

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
