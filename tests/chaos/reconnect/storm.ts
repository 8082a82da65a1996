import { setTimeout as wait } from 'node:timers/promises';
import { connectDatabase } from '@guardian/platform/database';
import { anOrganization } from '@guardian/platform/testing';
import { type Child, startChild } from '../../../bench/src/processes.ts';
import { type Client, startGateways, withKey } from '../../product/index.ts';
import { type Arrival, type Follow, type Tally, titleOf } from './messages.ts';
import { checkOpenFiles } from './open-files.ts';
import { keepAsking } from './queries.ts';
import type { Report } from './report.ts';

export interface StormOptions {
  /** A migrated database. */
  database: { url: string; ownerUrl: string };
  sockets: number;
  say: (line: string) => void;
}

const keys = 50;
/** Events before the cut, which give each socket a cursor of its own; while all are away; and while they come back. */
const [before, meanwhile, during] = [10, 100, 20];
const events = before + meanwhile + during;
/** Milliseconds after which a run is given up. */
const patience = 60_000;

/**
 * Two gateways; all sockets are on one, which is killed. Events are written through the other one, then all sockets come
 * to it at the same moment, with their cursors.
 */
export async function storm({ database, sockets, say }: StormOptions): Promise<Report> {
  checkOpenFiles(sockets);
  await using stack = new AsyncDisposableStack();
  const [doomed, other] = await startGateways(database, 2);
  if (doomed === undefined || other === undefined) throw new Error('two gateways were asked for');
  stack.use(doomed);
  stack.use(other);
  const { readers, writer } = await makeKeys(database.url);
  const write = writerOf(withKey(other.url, writer));
  const child = stack.use(startChild(new URL('./socket-process.ts', import.meta.url)));

  const { extensions } = await withKey(other.url, writer).ask('{ organization { id } }');
  const follow: Follow = { url: doomed.url, sockets, credentials: readers, after: extensions?.cursor ?? '', events };
  child.send({ follow });
  await write(before);
  await reach(child, before);
  say(`${sockets} sockets follow on one of two gateways`);

  await call(child, { stayAway: true }, 'staying');
  const cut = call(child, {}, 'away');
  await doomed.kill();
  await cut;
  await write(meanwhile);
  say(`it was killed, and ${meanwhile} events were written; all sockets go to the other one`);

  const asking = keepAsking(other.url, withKey(other.url, writer).headers);
  await wait(500);
  const resuming = reach(child, before + meanwhile);
  child.send({ comeBack: other.url });
  const writing = write(during, 50);
  const arrival = await resuming;
  await writing;
  const queries = await asking.finish();
  await reach(child, events);
  await wait(500); // for what comes once too often
  const { tally } = await call<{ tally: Tally }>(child, { tally: events }, 'tally');
  return { sockets, keys, meanwhile, during, deliveries: sockets * events, arrival, queries, tally };
}

async function makeKeys(url: string): Promise<{ readers: string[]; writer: string }> {
  const database = await connectDatabase({ url, applicationName: 'reconnect', poolSize: 2 });
  try {
    const organization = await anOrganization(database);
    const readers: string[] = [];
    for (let key = 0; key < keys; key++) {
      readers.push((await organization.key(['organization.read', 'member.read', 'alert.read'])).secret);
    }
    const writer = await organization.key(['organization.read', 'member.read', 'alert.read', 'alert.raise']);
    return { readers, writer: writer.secret };
  } finally {
    await database.close();
  }
}

/** Raises so many alerts, one after another, whose titles count on. */
function writerOf(writer: Client): (count: number, pause?: number) => Promise<void> {
  let number = 0;
  return async (count, pause = 0) => {
    for (const end = number + count; number < end; number++) {
      const { raiseAlert } = await writer.data<{ raiseAlert: { errors: { message: string }[] } }>(
        'mutation ($title: String!) { raiseAlert(input: { title: $title }) { errors { message } } }',
        { title: titleOf(number) },
      );
      if (raiseAlert.errors.length > 0) throw new Error(`raiseAlert: ${raiseAlert.errors[0]?.message}`);
      if (pause > 0) await wait(pause);
    }
  };
}

/** Until each socket has the first so many events; null when that takes too long. */
async function reach(child: Child, number: number): Promise<Arrival | null> {
  const stop = new AbortController();
  const late = wait(patience, null, { signal: stop.signal, ref: false }).catch(() => null);
  const arriving = call<{ arrival: Arrival }>(child, { reach: number }, 'arrival').then(({ arrival }) => arrival);
  return Promise.race([arriving, late]).finally(() => stop.abort());
}

async function call<T>(child: Child, message: object, answer: string): Promise<T> {
  const next = child.next<T>(answer);
  child.send(message);
  return next;
}
