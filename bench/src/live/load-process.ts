import { randomUUID } from 'node:crypto';
import { type Expectation, now, type Received, readStamp, type Subscribe, subscription } from './protocol.ts';
import { openRawSocket, type RawSocket } from './raw-socket.ts';

/** A process that is all the sockets of one contender. */
const concurrentHandshakes = 200;

let sockets: RawSocket[] = [];
let latencies: number[] = [];
let deliveries = 0;
let bytes = 0;
let outOfOrder = 0;
let firstWritten = Number.POSITIVE_INFINITY;
let lastReceived = 0;
let closed = 0;
let expected: Expectation = { from: 0, deliveries: Number.POSITIVE_INFINITY, within: 0 };
let reached: (() => void) | null = null;
let seenBy = new Float64Array();

process.on('message', async (message: { subscribe?: Subscribe; expect?: Expectation; leave?: true }) => {
  if (message.subscribe) {
    await subscribeAll(message.subscribe);
    process.send?.({ subscribed: true });
  }
  if (message.expect !== undefined) {
    // Asked for before the events are written, so that nothing is counted for what went before.
    expected = message.expect;
    const complete = await arrival();
    process.send?.({ received: received(), complete, closed });
  }
  if (message.leave) {
    for (const socket of sockets) socket.close();
    sockets = [];
    process.send?.({ left: true });
  }
});
process.on('disconnect', () => process.exit(0));

async function subscribeAll({ url, sockets: count, credentials, groups }: Subscribe): Promise<void> {
  const address = new URL(url);
  seenBy = new Float64Array(count);
  closed = 0;
  let next = 0;
  const opener = async () => {
    while (next < count) {
      const index = next++;
      await subscribeOne(address, index, credentials[index % credentials.length], groups);
    }
  };
  await Promise.all(Array.from({ length: concurrentHandshakes }, opener));
}

function subscribeOne(address: URL, index: number, authorization: string | undefined, groups: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let acknowledged = false;
    const socket = openRawSocket(address, 'graphql-transport-ws', {
      open: (opened) =>
        opened.send(JSON.stringify({ type: 'connection_init', payload: authorization ? { authorization } : {} })),
      text(buffer, from, to) {
        if (acknowledged) return delivered(index, buffer, from, to);
        acknowledged = true;
        const variables = { id: groups > 0 ? `note-${index % groups}` : null };
        socket.send(
          JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: { query: subscription, variables } }),
        );
        resolve();
      },
      closed() {
        closed++;
        if (!acknowledged) reject(new Error(`socket ${index} was closed before it was acknowledged`));
      },
    });
    sockets.push(socket);
  });
}

function delivered(index: number, buffer: Buffer, from: number, to: number): void {
  const stamp = readStamp(buffer, from, to);
  if (stamp === null) {
    const text = buffer.subarray(from, to).toString();
    if (!text.includes('"ping"')) process.stderr.write(`unexpected: ${text.slice(0, 300)}\n`);
    return;
  }
  if (stamp.number < expected.from) return;
  lastReceived = now();
  if (stamp.number <= (seenBy[index] as number)) outOfOrder++;
  seenBy[index] = stamp.number;
  deliveries++;
  bytes += to - from;
  latencies.push(lastReceived - stamp.writtenAt);
  if (stamp.writtenAt < firstWritten) firstWritten = stamp.writtenAt;
  if (deliveries >= expected.deliveries) reached?.();
}

/** Whether the expected number of deliveries came in time. */
function arrival(): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), expected.within);
    reached = () => {
      clearTimeout(timer);
      reached = null;
      resolve(true);
    };
    if (deliveries >= expected.deliveries) reached();
  });
}

function received(): Received {
  const sorted = Float64Array.from(latencies).sort();
  const percentile = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0) / 1_000;
  const duration = (lastReceived - firstWritten) / 1_000;
  const result = { deliveries, bytes, duration, p50: percentile(0.5), p99: percentile(0.99), outOfOrder };
  latencies = [];
  [deliveries, bytes, outOfOrder, firstWritten] = [0, 0, 0, Number.POSITIVE_INFINITY];
  return result;
}
