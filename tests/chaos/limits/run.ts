import { setTimeout as wait } from 'node:timers/promises';
import { connectDatabase } from '@guardian/platform/database';
import { anOrganization, testRedis } from '@guardian/platform/testing';
import { startGateways } from '../../product/index.ts';
import { peak, wrongRefusals } from './judge.ts';
import { ask, type Sent } from './load.ts';

const gatewayCount = 2;
/** Of what is granted beyond a limit. */
const tolerance = 0.01;
/** Milliseconds after Redis is back until nothing is left of its absence but what the windows hold. */
const settling = 3_000;

interface Caller {
  name: string;
  /** Points per second, as a part of what the limit allows. */
  load: number;
}

/** Each key has a limit of its own; those of the last two are under a limit of their organization instead. */
const keys: Caller[] = [
  { name: 'below 1', load: 0.8 },
  { name: 'below 2', load: 0.5 },
  { name: 'over 1', load: 1.5 },
  { name: 'over 2', load: 3 },
];
const sharing: Caller[] = [
  { name: 'shared 1', load: 0.7 },
  { name: 'shared 2', load: 0.9 },
];

/**
 * Several keys ask two gateways for less and for more than they may, while the Redis between them is killed and started
 * again, empty. Nobody may get more than 1 % too much; nobody below the limit may be refused.
 */
export async function runLimits(options: {
  database: { url: string; ownerUrl: string };
  seconds: number;
  say: (line: string) => void;
}): Promise<{ text: string; failures: string[] }> {
  const { database, seconds, say } = options;
  await using redis = await testRedis();
  await using stack = new AsyncDisposableStack();
  const limit = { quota: 200, window: seconds >= 30 ? 5_000 : 2_000 };
  const callers = await prepare(database.url, limit);
  const gateways = await startGateways(database, gatewayCount, { REDIS_URL: redis.url });
  for (const gateway of gateways) stack.use(gateway);
  await wait(1_500); // until each has heard of the other

  const started = performance.now();
  const now = () => performance.now() - started;
  const urls = gateways.map(({ url }) => url);
  const perSecond = (limit.quota / limit.window) * 1_000;
  const asking = callers.map(async ({ name, load, secret }) => {
    const sent = await ask({ urls, secret, pointsPerSecond: load * perSecond, until: seconds * 1_000, now });
    return { name, load, sent };
  });
  const [killedAt, backAt] = [seconds * 350, seconds * 600];
  await wait(killedAt - now());
  say('Redis is killed');
  await redis.kill();
  await wait(backAt - now());
  say('Redis is started again, empty');
  await redis.start();
  const results = await Promise.all(asking);

  const away = { from: killedAt - 100, to: backAt + settling + limit.window };
  const failures: string[] = [];
  const judge = (name: string, sent: Sent[], below: boolean) => {
    const most = peak(sent, limit);
    const count = (outcome: Sent['outcome']) => sent.filter((each) => each.outcome === outcome).length;
    const wrong = wrongRefusals(sent, limit).filter(({ sentAt }) => below || sentAt < away.from || sentAt > away.to);
    if (most > limit.quota * (1 + tolerance))
      failures.push(`${name}: ${most} of ${limit.quota} were granted in one window`);
    if (wrong.length > 0) failures.push(`${name}: ${wrong.length} requests under the limit were refused`);
    if (below && count('refused') > 0) failures.push(`${name}: ${count('refused')} requests were refused`);
    if (count('failed') > 0) failures.push(`${name}: ${count('failed')} requests failed`);
    const used = `most in one window ${most} of ${limit.quota}`;
    return `${name.padEnd(10)} ${count('granted')} granted, ${count('refused')} refused, ${wrong.length} of them wrongly; ${used}`;
  };
  const alone = results.filter(({ name }) => !name.startsWith('shared'));
  const together = results.filter(({ name }) => name.startsWith('shared')).flatMap(({ sent }) => sent);
  const lines = [
    `${seconds} s, ${gatewayCount} gateways, a window of ${limit.window / 1_000} s; Redis away from ${killedAt / 1_000} s to ${backAt / 1_000} s`,
    ...alone.map(({ name, load, sent }) => judge(name, sent, load < 1)),
    judge('together', together, false),
    ...failures.map((failure) => `FAILED: ${failure}`),
  ];
  return { text: lines.join('\n'), failures };
}

async function prepare(url: string, limit: { quota: number; window: number }) {
  const database = await connectDatabase({ url, applicationName: 'limits test' });
  try {
    const [one, other] = [await anOrganization(database), await anOrganization(database)];
    const made = async (organization: typeof one, callers: Caller[]) =>
      Promise.all(
        callers.map(async (caller) => ({ ...caller, secret: (await organization.key(['contact.read'])).secret })),
      );
    const set = (organizationId: string, dimension: string) => database.system`
      insert into access.rate_limit (organization_id, dimension, quota, window_seconds)
      values (${organizationId}, ${dimension}, ${limit.quota}, ${limit.window / 1_000})`;
    await set(one.organizationId, 'KEY');
    await set(other.organizationId, 'ORGANIZATION');
    return [...(await made(one, keys)), ...(await made(other, sharing))];
  } finally {
    await database.close();
  }
}
