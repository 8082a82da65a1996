import { setTimeout as wait } from 'node:timers/promises';
import { cursorOf, holds, position, record, titles, titlesIn } from './facts.ts';
import { type Message, of, openConnection, type RawSocket, subscribe } from './raw-socket.ts';
import type { Target } from './target.ts';

/** What all subscriptions of a socket are sent together is more than the two ends of a connection can keep: about 10 MB. */
const subscriptions = 100;
export const facts = Array.from({ length: 200 }, (_, number) => number);
/** Seconds that a server may take to notice, and those in which one that was closed may still be told so. */
const [notice, farewell] = [5, 30];

export interface SlowEnd {
  code: number;
  /** Seconds for which it did not read when its connection was closed. */
  after: number;
  /** Numbers of the facts that one of its subscriptions had, and of those that came behind its cursor on another connection. */
  had: number[];
  behind: number[];
}

/** Reads nothing until it must have been closed, and then what there still is. */
export function readsAgain(target: Target): Promise<SlowEnd> {
  return endOf(target, async ({ socket }) => {
    await wait((target.drainSeconds + notice) * 1_000);
    socket.resume();
  });
}

/** Reads nothing for good: what it says ends up nowhere once the server has let go of the connection. */
export function neverReads(target: Target): Promise<SlowEnd> {
  return endOf(target, async (slow) => {
    const saying = setInterval(() => slow.send({ type: 'ping' }), 500);
    await Promise.race([slow.closed, wait((target.drainSeconds + farewell + 2 * notice) * 1_000)]);
    clearInterval(saying);
  });
}

async function endOf(target: Target, behave: (slow: RawSocket) => Promise<void>): Promise<SlowEnd> {
  const title = titles();
  const operation = target.operations.subscription;
  const extensions = { after: await position(target) };
  using slow = await openConnection(target);
  slow.socket.pause();
  for (let id = 0; id < subscriptions; id++) slow.send(subscribe(`${id}`, operation, { extensions }));
  // As long as a title may be.
  const recorded = facts.map((fact) => title(`${fact}-`.padEnd(150, 'x')));
  for (const each of recorded) await record(target, each);
  const since = performance.now();
  await behave(slow);
  const code = await slow.closed;
  const after = (performance.now() - since) / 1_000;
  const numbers = (messages: Message[]) => titlesIn(messages, title).map((each) => recorded.indexOf(each));
  const own = slow.messages.filter(of('0', 'next'));
  const rest = await remaining(target, own.at(-1), extensions, recorded.at(-1) ?? '');
  return { code, after, had: numbers(own), behind: numbers(rest) };
}

/** What comes behind the last delivery. */
async function remaining(target: Target, last: Message | undefined, start: object, end: string): Promise<Message[]> {
  using socket = await openConnection(target);
  const extensions = last === undefined ? start : { after: cursorOf(last) };
  socket.send(subscribe('0', target.operations.subscription, { extensions }));
  await socket.until(holds(end), 20_000);
  return socket.messages.filter(of('0', 'next'));
}
