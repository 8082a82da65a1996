import { transact } from '@guardian/platform/database';
import { openCursors } from '@guardian/platform/events';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../../gateway/src/testing/test-gateway.ts';
import { recordNote } from '../../gateway/src/testing/tiny-subgraphs.ts';
import { createLiveClient, type LiveClientOptions } from './index.ts';
import { follow, watchState } from './testing/follow.ts';
import { type NetworkProxy, startProxy } from './testing/proxy.ts';

let gateway: TestGateway;
let network: NetworkProxy;

beforeAll(async () => {
  gateway = await testGateway();
  network = await startProxy(() => gateway.url);
});
afterAll(async () => {
  await network?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});

const changes = { query: 'subscription { noteChanged { __typename type noteId subjectVersion note { text } } }' };
const authorization = () => `Bearer ${gateway.key}`;
const write = (id: string, version?: number) => recordNote(gateway.organization.system, id, `text of ${id}`, version);
const idsOf = (results: readonly { data?: Record<string, unknown> | null }[]) =>
  results.map(({ data }) => (data?.noteChanged as { noteId: string } | undefined)?.noteId);
const cursorNow = async () => {
  const { body } = await gateway.post('{ whoAmI }');
  return body.extensions.cursor as string;
};

/** A client behind the proxy that does not wait long, so that the test does not either. */
function client(options: Partial<LiveClientOptions> = {}) {
  const live = createLiveClient({
    url: `${network.url.href.replace('http', 'ws')}graphql`,
    credential: () => ({ authorization: authorization() }),
    backOff: { first: 20, longest: 100 },
    timing: { quiet: 1_000, patience: 2_000 },
    linger: 50,
    ...options,
  });
  return Object.assign(live, { [Symbol.dispose]: live.dispose });
}

/** A socket whose messages can be looked at. */
function recorder() {
  const sent: string[] = [];
  const heard: string[] = [];
  class Recorded extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol);
      this.addEventListener('message', ({ data }) => heard.push(String(data)));
    }
    override send(text: string): void {
      sent.push(text);
      super.send(text);
    }
  }
  return { sent, heard, socketClass: Recorded };
}

describe('nothing is missed', () => {
  it('between a query and the subscription after it', async () => {
    using live = client();
    const after = await cursorNow();
    await write('between');
    expect(idsOf(await follow(live, changes, { after }).take(1))).toEqual(['between']);
  });

  it('while the connection is cut again and again: each event once, in order', async () => {
    using live = client();
    const { reached, states } = watchState(live);
    const following = follow(live, changes, { after: await cursorNow() });
    await reached('live');
    const wanted = Array.from({ length: 60 }, (_, index) => `cut-${index}`);
    for (const [index, id] of wanted.entries()) {
      await write(id);
      if (index % 7 === 3) network.cut();
    }
    expect(idsOf(await following.take(wanted.length))).toEqual(wanted);
    expect(states.filter(({ phase }) => phase === 'reconnecting').length).toBeGreaterThan(1);
  });

  it('by a subscription that started without a cursor and was cut before its first event', async () => {
    const sent = recorder();
    using live = client({ socketClass: sent.socketClass });
    const following = follow(live, changes);
    await expect.poll(() => sent.heard.some((text) => text.includes('"cursor"'))).toBe(true);
    network.close();
    network.cut();
    await write('while-cut');
    network.open();
    expect(idsOf(await following.take(1))).toEqual(['while-cut']);
  });

  it('while the server is restarted, and it says how the connection is meanwhile', async () => {
    using live = client();
    const { reached, states } = watchState(live);
    const following = follow(live, changes, { after: await cursorNow() });
    await reached('live');
    const from = states.length;
    await gateway.restart(async () => {
      await write('while-down');
      const waiting = await reached('reconnecting', from);
      expect(waiting).toMatchObject({ attempt: 1, retryAt: expect.any(Number) });
    });
    await reached('live', from);
    await write('after-restart');
    expect(idsOf(await following.take(2))).toEqual(['while-down', 'after-restart']);
  });

  it('when the network falls silent without closing anything', async () => {
    using live = client({ timing: { quiet: 50, patience: 100 } });
    const { reached, states } = watchState(live);
    const following = follow(live, changes, { after: await cursorNow() });
    await reached('live');
    const from = states.length;
    network.stall();
    await write('silent');
    await reached('reconnecting', from);
    expect(idsOf(await following.take(1))).toEqual(['silent']);
  });
});

describe('a cursor that no longer counts', () => {
  it('expired: what is on screen is read once, and every subscription goes on behind that', async () => {
    using live = client();
    const expired = openCursors({ epoch: () => 'before the restore', floor: () => 0n }, gateway.runtime.secrets);
    const after = expired.encode(gateway.organization.organizationId, 1n);
    let readings = 0;
    live.onGap(async () => {
      readings += 1;
      const cursor = await cursorNow();
      await write('after-reading');
      return cursor;
    });
    const all = follow(live, changes, { after });
    const one = follow(live, { query: 'subscription { noteChanged(noteId: "after-reading") { noteId } }' }, { after });
    expect(idsOf(await all.take(1))).toEqual(['after-reading']);
    expect(idsOf(await one.take(1))).toEqual(['after-reading']);
    expect(readings).toBe(1);
  });

  it('expired, and nothing can be read at first: it is tried again', async () => {
    using live = client();
    const expired = openCursors({ epoch: () => 'before the restore', floor: () => 0n }, gateway.runtime.secrets);
    const after = expired.encode(gateway.organization.organizationId, 1n);
    let readings = 0;
    live.onGap(async () => {
      readings += 1;
      if (readings === 1) throw new Error('no network');
      const cursor = await cursorNow();
      await write('second-try');
      return cursor;
    });
    expect(idsOf(await follow(live, changes, { after }).take(1))).toEqual(['second-try']);
  });

  it('forged: it starts without', async () => {
    using live = client();
    let readings = 0;
    const read = Promise.withResolvers<null>();
    live.onGap(() => {
      readings += 1;
      read.resolve(null);
      return read.promise;
    });
    const following = follow(live, changes, { after: 'a.b.c' });
    await read.promise;
    // Until it is subscribed nothing tells; each of these may be the first that it hears of.
    const timer = setInterval(() => void write('after-forged'), 50);
    const [first] = await following.take(1);
    clearInterval(timer);
    expect(idsOf(first ? [first] : [])).toEqual(['after-forged']);
    expect(readings).toBe(1);
  });
});

describe('versions', () => {
  it('what an answer or a delivery has shown is not shown again, and a new subject under an old id is', async () => {
    using live = client();
    const { reached } = watchState(live);
    const following = follow(live, changes, { after: await cursorNow() });
    await reached('live');
    live.answered({ data: { note: { __typename: 'Note', id: 'n', version: 3 } } });
    const { system } = gateway.organization;
    await write('n', 2);
    await write('n', 3);
    await write('n', 3);
    await recordRemoval(system, 'n', 4);
    await write('n', 1);
    const results = await following.take(3);
    const told = results.map(({ data }) => data?.noteChanged as { type: string; subjectVersion: number });
    expect(told.map(({ type, subjectVersion }) => `${type} ${subjectVersion}`)).toEqual([
      'note.written 3',
      'note.removed 4',
      'note.written 1',
    ]);
  });
});

describe('one connection', () => {
  it('sends one subscription for equal ones, and ends it with the last', async () => {
    const { sent, socketClass } = recorder();
    using live = client({ socketClass });
    const { reached } = watchState(live);
    const query = 'subscription ($a: ID) { noteChanged(noteId: $a) { noteId } }';
    const after = await cursorNow();
    const first = follow(live, { query, variables: { a: 'shared' } }, { after });
    const second = follow(live, { query, variables: { a: 'shared' } }, { after });
    await write('shared');
    await Promise.all([first.take(1), second.take(1)]);
    const ofType = (type: string) => sent.filter((text) => text.includes(`"type":"${type}"`));
    first.end();
    expect(ofType('complete')).toHaveLength(0);
    second.end();
    expect(ofType('subscribe')).toHaveLength(1);
    expect(ofType('complete')).toHaveLength(1);
    await reached('idle', 1);
  });

  it('a refusal is final, and the others go on', async () => {
    using live = client();
    const after = await cursorNow();
    const wrong = follow(live, { query: 'subscription { nothingOfTheKind }' }, { after });
    const right = follow(live, changes, { after });
    expect(await wrong.refused()).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    await write('goes-on');
    await right.take(1);
  });

  it('a credential that has ended is replaced, and the subscriptions go on', async () => {
    let credential = 'Bearer grd_live_long_gone';
    const asked: string[] = [];
    using live = client({
      credential: () => ({ authorization: credential }),
      reauthenticate(reason) {
        asked.push(reason);
        credential = authorization();
        return true;
      },
    });
    const following = follow(live, changes, { after: await cursorNow() });
    await write('after-new-credential');
    expect(idsOf(await following.take(1))).toEqual(['after-new-credential']);
    expect(asked).toHaveLength(1);
  });

  it('ends with a reason when nobody can authenticate, and starts again with the next subscription', async () => {
    let credential = 'Bearer grd_live_long_gone';
    using live = client({ credential: () => ({ authorization: credential }), reauthenticate: () => false });
    const refused = await follow(live, changes).refused();
    expect(refused).toMatchObject([{ extensions: { code: 'CONNECTION_ENDED' } }]);
    expect(live.state.get()).toMatchObject({ phase: 'ended', code: 4403 });
    credential = authorization();
    const following = follow(live, changes, { after: await cursorNow() });
    await write('signed-in');
    await following.take(1);
  });

  it('ends with a readable reason when trying again would not help', async () => {
    class Other extends WebSocket {
      constructor(url: string) {
        super(url, 'graphql-ws');
      }
    }
    using live = client({ socketClass: Other });
    const [error] = await follow(live, changes).refused();
    expect(error?.message).toContain('does not speak graphql-transport-ws');
    expect(live.state.get()).toMatchObject({ phase: 'ended', code: 4406 });
  });

  it('retries at once when it is told to', async () => {
    network.close();
    try {
      using live = client({ backOff: { first: 60_000, longest: 60_000 } });
      const { reached } = watchState(live);
      follow(live, changes);
      expect(await reached('reconnecting')).toMatchObject({ attempt: 1 });
      network.open();
      live.retryNow();
      // Again, while it is being opened.
      await reached('reconnecting', 2);
      live.retryNow();
      await reached('live');
    } finally {
      network.open();
    }
  });
});

function recordRemoval(ctx: OrganizationContext, subjectId: string, subjectVersion: number): Promise<void> {
  const payload = { note: null };
  return transact(ctx, async (tx) => {
    tx.record({ type: 'note.removed', subjectType: 'Note', subjectId, subjectVersion, payload });
  });
}
