import { setTimeout as wait } from 'node:timers/promises';
import { createLiveClient } from '@guardian/live-client';
import { anOrganization, testDatabase } from '@guardian/platform/testing';
import { expect, it } from 'vitest';
import { type Client, startGateways, subscribe, withKey } from '../product/index.ts';

interface Raised {
  alertChanged: { alert: { title: string; organization: { slug: string } | null; raisedBy: { kind: string } | null } };
}
const query = 'subscription { alertChanged { alert { title organization { slug } raisedBy { kind } } } }';
const total = 60;
/** The gateway is killed when so many events were committed. */
const killedAt = 25;

/** Which gateway a client comes to: a load balancer that has noticed, or not yet. */
type Door = () => Client;

interface Follower {
  /** Of the events that it was told, in their order. */
  titles(): string[];
  /** Connections that it asked for. */
  connections(): number;
  stop(): Promise<void>;
}

const titleOf = ({ alertChanged }: Raised) => alertChanged.alert.title;

/** A client that knows the protocol alone: it echoes the last cursor when it comes back. */
function plain(door: Door, cursor: string): Follower {
  const open = (after: string) => subscribe<Raised>(door(), query, { after });
  const streams = [open(cursor)];
  let stopped = false;
  const running = (async () => {
    let after = cursor;
    for (const stream of streams) {
      await stream.ended;
      after = stream.deliveries.at(-1)?.extensions?.cursor ?? after;
      await wait(20);
      if (!stopped) streams.push(open(after));
    }
  })();
  return {
    titles: () => streams.flatMap(({ deliveries }) => deliveries.map(({ data }) => titleOf(data))),
    connections: () => streams.length,
    async stop() {
      stopped = true;
      await streams.at(-1)?.[Symbol.asyncDispose]();
      await running;
    },
  };
}

/** The product's own client. */
function ours(door: Door, cursor: string): Follower {
  const titles: string[] = [];
  let connections = 0;
  const live = createLiveClient({
    url: () => {
      connections += 1;
      return `${door().url.replace('http', 'ws')}/graphql`;
    },
    credential: () => ({ authorization: door().headers.authorization ?? '' }),
  });
  live.subscribe(
    { query },
    {
      next: ({ data }) => void titles.push(titleOf(data as unknown as Raised)),
      error: (errors) => void titles.push(JSON.stringify(errors)),
      complete: () => void titles.push('complete'),
    },
    { after: cursor },
  );
  return { titles: () => titles, connections: () => connections, stop: async () => live.dispose() };
}

/** Until each was told so many events, or 20 s have passed. */
async function told(followers: Follower[], count: number): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (followers.some((follower) => follower.titles().length < count) && performance.now() < deadline) await wait(20);
}

it('a killed gateway’s clients go to the other one with their cursors, and have each event once, in order', async () => {
  await using database = await testDatabase({ poolSize: 2 });
  await using stack = new AsyncDisposableStack();
  const [doomed, other] = (await startGateways(database, 2)).map((gateway) => stack.use(gateway));
  if (doomed === undefined || other === undefined) throw new Error('two gateways were asked for');
  const organization = await anOrganization(database);
  const permissions = ['organization.read', 'member.read', 'alert.read'] as const;
  const { secret } = await organization.key(permissions);
  const writer = withKey(other.url, (await organization.key([...permissions, 'alert.raise'])).secret);

  const cursor = (await writer.ask('{ organization { id } }')).extensions?.cursor ?? '';
  let gateway = doomed;
  const door: Door = () => withKey(gateway.url, secret);
  const followers = Array.from({ length: 20 }, (_, index) => (index % 4 === 0 ? ours : plain)(door, cursor));

  let killed: Promise<void> | undefined;
  for (let number = 0; number < total; number++) {
    await writer.data('mutation ($title: String!) { raiseAlert(input: { title: $title }) { errors { message } } }', {
      title: `event ${number}`,
    });
    if (number === 0) await told(followers, 1);
    if (number === killedAt) {
      killed = doomed.kill();
      gateway = other;
    }
  }
  await killed;
  await told(followers, total);
  await Promise.all(followers.map((follower) => follower.stop()));

  const wanted = Array.from({ length: total }, (_, number) => `event ${number}`);
  for (const follower of followers) {
    expect(follower.titles()).toEqual(wanted);
    expect(follower.connections()).toBe(2);
  }
}, 120_000);
