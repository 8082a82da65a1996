import { openRawSocket, type RawSocket } from '../../../bench/src/live/raw-socket.ts';
import { type Arrival, type Follow, readDelivery, subscription, type Tally } from './messages.ts';

/** A process that is all the sockets of a run. Each keeps its last cursor and comes back with it. */

let following: Follow;
let cursors: string[] = [];
/** By socket and event: how often it came. */
let came = new Uint8Array();
let highest = new Int32Array();
const tally: Tally = { lost: 0, doubled: 0, outOfOrder: 0, retries: 0, unexpected: [] };
let address: URL;
let away = 0;
let sentOffAt = 0;
/** Whether a socket that is closed stays away until all are sent off again. */
let staying = false;
let goal = 0;
let had = new Int32Array();
let arrivals: number[] = [];

process.on(
  'message',
  (message: { follow?: Follow; reach?: number; stayAway?: true; comeBack?: string; tally?: number }) => {
    if (message.follow) follow(message.follow);
    if (message.reach !== undefined) reach(message.reach);
    if (message.stayAway) {
      staying = true;
      process.send?.({ staying });
    }
    if (message.comeBack) comeBack(message.comeBack);
    if (message.tally !== undefined) process.send?.({ tally: { ...tally, lost: lostBelow(message.tally) } });
  },
);
process.on('disconnect', () => process.exit(0));

function follow(asked: Follow): void {
  following = asked;
  cursors = Array.from({ length: asked.sockets }, () => asked.after);
  came = new Uint8Array(asked.sockets * asked.events);
  highest = new Int32Array(asked.sockets).fill(-1);
  comeBack(asked.url);
}

/** All at once. */
function comeBack(url: string): void {
  address = new URL('/graphql', url);
  staying = false;
  away = 0;
  sentOffAt = performance.now();
  for (let index = 0; index < following.sockets; index++) connect(index);
}

function connect(index: number): void {
  let acknowledged = false;
  const { credentials } = following;
  const authorization = `Bearer ${credentials[index % credentials.length]}`;
  const socket: RawSocket = openRawSocket(address, 'graphql-transport-ws', {
    open: (opened) => opened.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
    text(buffer, from, to) {
      if (acknowledged) return take(index, buffer, from, to);
      acknowledged = true;
      const payload = { query: subscription, extensions: { after: cursors[index] } };
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    },
    closed() {
      if (!staying) return retry(index);
      away += 1;
      if (away === following.sockets) process.send?.({ away: true });
    },
  });
}

function retry(index: number): void {
  tally.retries += 1;
  setTimeout(() => connect(index), 100 + Math.random() * 400);
}

function take(index: number, buffer: Buffer, from: number, to: number): void {
  const delivery = readDelivery(buffer, from, to);
  if (delivery === null) {
    const text = buffer.toString('utf8', from, Math.min(to, from + 300));
    if (!text.includes('"ping"') && tally.unexpected.length < 5) tally.unexpected.push(text);
    return;
  }
  const { number, cursor } = delivery;
  cursors[index] = cursor;
  const at = index * following.events + number;
  if ((came[at] as number) > 0) tally.doubled += 1;
  else {
    if (number < (highest[index] as number)) tally.outOfOrder += 1;
    came[at] = 1;
    if (number < goal) arrived(index);
  }
  if (number > (highest[index] as number)) highest[index] = number;
}

/** Tells when each socket has every event below the number. */
function reach(number: number): void {
  goal = number;
  had = new Int32Array(following.sockets);
  arrivals = [];
  for (let index = 0; index < following.sockets; index++) {
    for (let event = 0; event < goal; event++) if (came[index * following.events + event] === 1) arrived(index);
  }
}

function arrived(index: number): void {
  had[index] = (had[index] as number) + 1;
  if (had[index] !== goal) return;
  arrivals.push(performance.now() - sentOffAt);
  if (arrivals.length < following.sockets) return;
  const arrival: Arrival = { median: arrivals[arrivals.length >> 1] ?? 0, last: arrivals.at(-1) ?? 0 };
  process.send?.({ arrival });
}

function lostBelow(events: number): number {
  let lost = 0;
  for (let index = 0; index < following.sockets; index++) {
    for (let event = 0; event < events; event++) if (came[index * following.events + event] === 0) lost += 1;
  }
  return lost;
}
