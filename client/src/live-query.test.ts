import { changeAccess, revokeKey } from '@guardian/platform/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../../gateway/src/testing/test-gateway.ts';
import { createLiveClient, type LiveClientOptions } from './index.ts';
import { counter, countTo, liveCount } from './testing/counter.ts';
import { follow } from './testing/follow.ts';
import { type NetworkProxy, startProxy } from './testing/proxy.ts';

let gateway: TestGateway;
let network: NetworkProxy;
/** Every message of the server, as it came. */
let heard: string[];

beforeAll(async () => {
  gateway = await testGateway({ definitions: [counter] });
  network = await startProxy(() => gateway.url);
});
afterAll(async () => {
  await network?.[Symbol.asyncDispose]();
  await gateway?.[Symbol.asyncDispose]();
});

class Overheard extends WebSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol);
    this.addEventListener('message', ({ data }) => heard.push(String(data)));
  }
}

function client(options: Partial<LiveClientOptions> = {}) {
  heard = [];
  const live = createLiveClient({
    url: `${network.url.href.replace('http', 'ws')}graphql`,
    socketClass: Overheard,
    credential: () => ({ authorization: `Bearer ${gateway.key}` }),
    backOff: { first: 20, longest: 100 },
    linger: 0,
    ...options,
  });
  return Object.assign(live, { [Symbol.dispose]: live.dispose });
}

const to = (value: number) => countTo(gateway.organization.system, value);
const counts = (results: readonly { data?: Record<string, unknown> | null }[]) =>
  results.map(({ data }) => data?.count);

describe('a live query', () => {
  it('is followed by patches, and begins anew with the whole after a cut', async () => {
    using live = client();
    await to(1);
    const following = follow(live, { query: liveCount }, { liveQuery: true });
    await following.take(1);
    await to(2);
    await following.take(2);
    expect(heard.filter((text) => text.includes('"patch"'))).toHaveLength(1);
    network.cut();
    await to(3);
    await expect.poll(() => counts(following.results).at(-1), { timeout: 10_000 }).toBe(3);
    await to(4);
    await expect.poll(() => counts(following.results).at(-1), { timeout: 10_000 }).toBe(4);
    for (const { data } of following.results) expect(data?.ballast).toHaveLength(500);
    following.end();
  });

  it('is asked once for all who want it, and who comes later is told at once', async () => {
    using live = client();
    await to(10);
    const first = follow(live, { query: liveCount }, { liveQuery: true });
    await first.take(1);
    const second = follow(live, { query: liveCount }, { liveQuery: true });
    expect(counts(second.results)).toEqual([10]);
    await to(11);
    await Promise.all([first.take(2), second.take(2)]);
    first.end();
    await to(12);
    expect(counts(await second.take(3))).toEqual([10, 11, 12]);
    second.end();
  });
});

describe('a credential that is about to end', () => {
  it('is replaced over the open connection by itself, and the streams go on after the old one was revoked', async () => {
    const scopes = ['contact.read'] as const;
    const [old, fresh] = [await gateway.organization.key(scopes), await gateway.organization.key(scopes)];
    let asked = 0;
    using live = client({
      credential() {
        asked += 1;
        return asked === 1
          ? { authorization: `Bearer ${old.secret}`, expiresAt: Date.now() + 400 }
          : { authorization: `Bearer ${fresh.secret}` };
      },
    });
    await to(20);
    const following = follow(live, { query: liveCount }, { liveQuery: true });
    await following.take(1);
    await expect.poll(() => heard.some((text) => text.includes('"renewed":true'))).toBe(true);
    const connections = network.connections;
    await changeAccess(gateway.organization.owner.request(), (tx) => revokeKey(tx, old.principal.keyId));
    await to(21);
    await following.take(2);
    expect(network.connections).toBe(connections);
    following.end();
  });

  it('says why another one is not taken, and goes on with the old one', async () => {
    using live = client();
    await to(30);
    const following = follow(live, { query: liveCount }, { liveQuery: true });
    await following.take(1);
    expect(await live.renew('Bearer grd_live_unknown')).toEqual({ renewed: false, code: 'UNAUTHENTICATED' });
    await to(31);
    await following.take(2);
    following.end();
  });
});
