import type { Runtime } from '@guardian/platform/subgraph';
import { anOrganization, hasRedis, testRedis } from '@guardian/platform/testing';
import { type Figure, measure, type Part } from './part.ts';
import { openStage } from './stage.ts';

const work = { points: 12, calls: () => new Map([['contacts', 1]]) };
const ipAddress = '192.0.2.1';

/** What each request pays at the door once its caller is known: rights, and the limits of organization, key and address. */
export const checks: Part = async ({ say }) => {
  await using stage = await openStage();
  const figures: Figure[] = [];
  const withRuntime = async (env: Record<string, string>, run: (runtime: Runtime) => Promise<void>) => {
    await using opened = await stage.openRuntime(env);
    await run(opened.runtime);
  };
  await withRuntime({}, async (runtime) => {
    const principal = await aKey(runtime);
    const permission = async () => (await runtime.access.rightsOf(principal)).may('contact.read');
    figures.push(await measure('permission check', 200_000, permission));
    const both = async () => {
      await permission();
      return runtime.limits.admit({ principal, ipAddress }, { ...work, points: 1 });
    };
    figures.push(await measure('permission and rate-limit check, one gateway', 200_000, both));
  });
  if (hasRedis) {
    await using redis = await testRedis();
    await withRuntime({ REDIS_URL: redis.url }, async (runtime) => {
      const principal = await aKey(runtime);
      const both = async () => {
        (await runtime.access.rightsOf(principal)).may('contact.read');
        return runtime.limits.admit({ principal, ipAddress }, { ...work, points: 1 });
      };
      figures.push(await measure('permission and rate-limit check, several gateways through Redis', 20_000, both));
    });
  } else say('There is no redis-server on this machine: the check through Redis was left out.');
  return figures;
};

async function aKey(runtime: Runtime) {
  const organization = await anOrganization(runtime.database);
  const { secret } = await organization.key(['contact.read']);
  const principal = await runtime.access.resolveKey(secret);
  if (principal === null) throw new Error('The key is unknown.');
  return principal;
}
