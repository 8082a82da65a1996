import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { hasRedis, testRedis } from '../testing/test-redis.ts';
import type { Charge } from './charge.ts';
import { SharedWindows } from './shared-windows.ts';

const silent = { info() {}, warn() {} };
const needsRedis = it.skipIf(!hasRedis);

const charge = (window: string, quota: number, cost = 1, windowSeconds = 2): Charge => ({
  ...{ dimension: 'KEY', policy: 'key', window, subject: window, quota, windowSeconds, cost },
});

async function gateways(url: string, count: number) {
  const all = Array.from({ length: count }, () => new SharedWindows(url, silent));
  for (const each of all) await each.settled(5_000);
  // Each has heard of the others.
  await wait(1_300);
  return {
    all,
    async take(index: number, charges: Charge[]): Promise<boolean> {
      const standings = await (all[index] as SharedWindows).take(charges);
      return standings.every((each) => each.wait === 0);
    },
    [Symbol.asyncDispose]: async () => void (await Promise.all(all.map((each) => each.close()))),
  };
}

needsRedis('several gateways count as one, and take all or nothing (needs redis-server)', async () => {
  await using redis = await testRedis();
  await using group = await gateways(redis.url, 2);
  expect(await group.take(0, [charge('a', 3, 2)])).toBe(true);
  expect(await group.take(1, [charge('a', 3, 2), charge('b', 9)])).toBe(false);
  expect(await group.take(1, [charge('a', 3), charge('b', 1)])).toBe(true);
  expect(await group.take(0, [charge('b', 1)])).toBe(false);
  await wait(2_050);
  expect(await group.take(0, [charge('a', 3, 3), charge('b', 1)])).toBe(true);
});

needsRedis('what one gateway takes back or begins anew is so for the other (needs redis-server)', async () => {
  await using redis = await testRedis();
  await using group = await gateways(redis.url, 2);
  const attempt = charge('a', 2, 1, 30);
  expect(await group.take(0, [attempt])).toBe(true);
  expect(await group.take(0, [attempt])).toBe(true);
  expect(await group.take(1, [attempt])).toBe(false);
  group.all[0]?.giveBack([attempt]);
  await expect.poll(() => group.take(1, [attempt])).toBe(true);
  expect(await group.take(1, [attempt])).toBe(false);
  group.all[1]?.clear([attempt]);
  await expect.poll(() => group.take(0, [attempt])).toBe(true);
});

needsRedis(
  'with Redis killed, all together grant no more than the quota, what they had granted included (needs redis-server)',
  async () => {
    await using redis = await testRedis();
    await using group = await gateways(redis.url, 2);
    const quota = 100;
    let granted = 0;
    const use = async (index: number, times: number) => {
      for (let time = 0; time < times; time++) if (await group.take(index, [charge('a', quota, 1, 30)])) granted++;
    };
    await use(0, 20);
    await use(1, 20);
    expect(granted).toBe(40);
    await redis.kill();
    const started = performance.now();
    await Promise.all([use(0, 100), use(1, 100)]);
    expect(performance.now() - started).toBeLessThan(1_000); // nobody waits for it
    expect(granted).toBe(quota);
    await redis.start();
    await Promise.all(group.all.map((each) => each.settled(5_000)));
    expect(group.all.map(({ phase }) => phase)).toEqual(['shared', 'shared']);
    await Promise.all([use(0, 20), use(1, 20)]);
    expect(granted).toBe(quota);
  },
);

needsRedis('what was used while Redis was away counts there afterwards (needs redis-server)', async () => {
  await using redis = await testRedis();
  await using group = await gateways(redis.url, 2);
  await redis.kill();
  for (let time = 0; time < 5; time++) expect(await group.take(0, [charge('a', 10, 1, 30)])).toBe(true);
  await redis.start();
  await Promise.all(group.all.map((each) => each.settled(5_000)));
  for (let time = 0; time < 5; time++) expect(await group.take(1, [charge('a', 10, 1, 30)])).toBe(true);
  expect(await group.take(1, [charge('a', 10, 1, 30)])).toBe(false);
});

needsRedis(
  'a Redis that hangs holds up nobody but those who were waiting when it began to (needs redis-server)',
  async () => {
    await using redis = await testRedis();
    await using group = await gateways(redis.url, 1);
    redis.freeze();
    const started = performance.now();
    expect(await group.take(0, [charge('a', 10)])).toBe(true);
    expect(performance.now() - started).toBeLessThan(400);
    const again = performance.now();
    for (let time = 0; time < 9; time++) expect(await group.take(0, [charge('a', 10)])).toBe(true);
    expect(performance.now() - again).toBeLessThan(50);
    redis.thaw();
    await group.all[0]?.settled(5_000);
    expect(group.all[0]?.phase).toBe('shared');
  },
);

needsRedis('a clock of Redis that went back by more than a window shuts none (needs redis-server)', async () => {
  await using redis = await testRedis();
  await using group = await gateways(redis.url, 1);
  const client = new Redis(redis.url);
  const [, run] = /run_id:(\w+)/.exec(await client.info('server')) ?? [];
  const ahead = Math.floor((Date.now() + 3_600_000) / 2);
  await client.rpush(`guardian:limits:${run}:2:a`, '0:0', `${ahead}:10`);
  client.disconnect();
  expect(await group.take(0, [charge('a', 10, 10)])).toBe(true);
});

needsRedis('a pause of the process itself is not taken for one of Redis (needs redis-server)', async () => {
  await using redis = await testRedis();
  await using group = await gateways(redis.url, 1);
  const taken = group.take(0, [charge('a', 10)]);
  const until = performance.now() + 400;
  while (performance.now() < until);
  expect(await taken).toBe(true);
  expect(group.all[0]?.phase).toBe('shared');
});
