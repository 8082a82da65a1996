import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, guardian, type Product, startProduct, subscribe } from '../product/index.ts';

let product: Product;
let owner: Client;

beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
}, 150_000);
afterAll(() => product?.[Symbol.asyncDispose]());

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function raise(title: string): Promise<string> {
  const { raiseAlert } = await owner.data<{ raiseAlert: { alert: { id: string } } }>(
    'mutation ($title: String!) { raiseAlert(input: { title: $title }) { alert { id } errors { message } } }',
    { title },
  );
  return raiseAlert.alert.id;
}

describe('a subscription to each of the streams, with fields of another subgraph', () => {
  it('systemHealthUpdates: at most a second old, one after another', async () => {
    interface Health {
      systemHealthUpdates: {
        status: string;
        sampledAt: string;
        organization: { name: string };
        indicators: { value: number | null }[];
      };
    }
    await using stream = subscribe<Health>(
      owner,
      'subscription { systemHealthUpdates { status sampledAt organization { name } indicators { id value } } }',
    );
    const ages: number[] = [];
    for (let seen = 1; seen <= 5; seen++) {
      await stream.until(() => stream.deliveries.length >= seen);
      ages.push(Date.now() - Date.parse(stream.deliveries[seen - 1]?.data.systemHealthUpdates.sampledAt ?? ''));
    }
    const last = stream.deliveries.at(-1);
    expect(last?.data.systemHealthUpdates.organization.name).toBe('Analytical Engines');
    expect(
      last?.data.systemHealthUpdates.indicators.filter(({ value }) => value !== null).length,
    ).toBeGreaterThanOrEqual(12);
    expect(last?.extensions?.cursor).toBeUndefined();
    // The first may be the kept latest value; what is pushed is fresh.
    expect(Math.min(...ages)).toBeLessThan(1000);
  });

  it('alertChanged: the alert as it was, joined with its organization and who raised it', async () => {
    interface Changed {
      alertChanged: {
        type: string;
        alert: {
          title: string;
          status: string;
          organization: { slug: string };
          raisedBy: { name: string; kind: string };
        };
      };
    }
    await using stream = subscribe<Changed>(
      owner,
      'subscription { alertChanged { type alert { title status organization { slug } raisedBy { name kind } } } }',
    );
    await wait(500);
    const id = await raise('Joined');
    await owner.data('mutation ($id: ID!) { acknowledgeAlert(id: $id) { errors { message } } }', { id });
    await stream.until(({ data }) => data.alertChanged.type === 'alert.acknowledged');
    expect(stream.deliveries.map(({ data }) => [data.alertChanged.type, data.alertChanged.alert.status])).toEqual([
      ['alert.raised', 'OPEN'],
      ['alert.acknowledged', 'ACKNOWLEDGED'],
    ]);
    const [first] = stream.deliveries;
    expect(first?.data.alertChanged.alert).toMatchObject({
      organization: { slug: 'analytical-engines' },
      raisedBy: { kind: 'MEMBER' },
    });
    expect(first?.extensions?.cursor).toEqual(expect.any(String));
  });
});

interface Titles {
  alertChanged: { alert: { title: string } };
}
const titles = 'subscription { alertChanged { alert { title } } }';

it('has no hole between a query and a subscription that resumes from the query’s cursor', async () => {
  await raise('before the query');
  const query = await owner.ask<{ alerts: { nodes: { title: string }[] } }>(
    '{ alerts(first: 100) { nodes { title } } }',
  );
  const after = query.extensions?.cursor;
  expect(after).toEqual(expect.any(String));
  for (let i = 0; i < 20; i++) await raise(`between ${i}`);
  await using stream = subscribe<Titles>(owner, titles, { after: after ?? '' });
  await stream.until(({ data }) => data.alertChanged.alert.title === 'between 19');
  const seen = [
    ...(query.data?.alerts.nodes ?? []),
    ...stream.deliveries.map(({ data }) => data.alertChanged.alert),
  ].map((alert) => alert.title);
  for (let i = 0; i < 20; i++) expect(seen).toContain(`between ${i}`);
  expect(new Set(stream.deliveries.map(({ data }) => data.alertChanged.alert.title)).size).toBe(
    stream.deliveries.length,
  );
});

it('gives a client that is cut off again and again each event once, in order', async () => {
  const total = 60;
  const writing = (async () => {
    for (let i = 0; i < total; i++) await raise(`cut ${i}`);
  })();
  const { extensions } = await owner.ask('{ organization { id } }');
  let after = extensions?.cursor ?? '';
  const seen: string[] = [];
  while (!seen.includes(`cut ${total - 1}`)) {
    const stream = subscribe<Titles>(owner, titles, { after });
    await stream.until(({ data }) => data.alertChanged.alert.title.startsWith('cut'));
    await wait(Math.random() * 150);
    stream.cut();
    await stream.ended;
    seen.push(
      ...stream.deliveries.map(({ data }) => data.alertChanged.alert.title).filter((title) => title.startsWith('cut')),
    );
    after = stream.deliveries.at(-1)?.extensions?.cursor ?? after;
    await stream[Symbol.asyncDispose]();
  }
  await writing;
  const wanted = Array.from({ length: total }, (_, i) => `cut ${i}`);
  // Writing overlaps the first cursor, so a first title may lie before it; from there on nothing may be missing.
  expect(seen).toEqual(wanted.slice(wanted.indexOf(seen[0] ?? '')));
}, 60_000);

it('serves a browser’s EventSource: the id of an event resumes behind it', async () => {
  await raise('sse 0');
  const url = new URL('/graphql/stream', product.url);
  url.searchParams.set('query', titles);
  const { extensions } = await owner.ask('{ organization { id } }');
  await raise('sse 1');
  await raise('sse 2');
  const read = async (lastEventId: string, until: string) => {
    const abort = new AbortController();
    const response = await fetch(url, {
      headers: {
        accept: 'text/event-stream',
        cookie: owner.headers.cookie ?? '',
        origin: new URL(product.url).origin,
        'last-event-id': lastEventId,
      },
      signal: abort.signal,
    });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes(until)) break;
    }
    abort.abort();
    return text;
  };
  const first = await read(extensions?.cursor ?? '', 'sse 1');
  const id = first
    .split('\n\n')
    .find((event) => event.includes('sse 1'))
    ?.match(/^id: (\S+)$/m)?.[1];
  expect(id).toEqual(expect.any(String));
  const rest = await read(id ?? '', 'sse 2');
  expect(rest).toContain('sse 2');
  expect(rest).not.toContain('sse 1');
});

it('ends a stream within a second when its session is revoked', async () => {
  const other = await product.owner();
  const { sessions } = await other.data<{ sessions: { id: string; current: boolean }[] }>(
    '{ sessions { id current } }',
  );
  const stream = subscribe<Titles>(other, titles);
  await wait(500);
  const began = Date.now();
  await owner.data('mutation ($id: ID!) { revokeSession(id: $id) { revokedIds errors { message } } }', {
    id: sessions.find((session) => session.current)?.id,
  });
  await stream.ended;
  expect(Date.now() - began).toBeLessThan(1500);
  await stream[Symbol.asyncDispose]();
});

it('answers a cursor from before a restored backup with CURSOR_EXPIRED, never with a silent gap', async () => {
  const { extensions } = await owner.ask('{ organization { id } }');
  const folder = `${product.dataFolder}/backup`;
  const backup = guardian(['backup', '--to', folder], product.env);
  expect({ code: await backup.exited, output: backup.output() }).toMatchObject({ code: 0 });
  await product.process.end();
  const restored = guardian(['restore', '--from', folder, '--replace'], product.env);
  expect({ code: await restored.exited, output: restored.output() }).toMatchObject({ code: 0 });
  await rm(folder, { recursive: true });
  await product.restart();
  owner = await product.owner();
  const stream = subscribe<Titles>(owner, titles, { after: extensions?.cursor ?? '' });
  const reason = JSON.stringify([await stream.ended, stream.deliveries]);
  expect(reason).toContain('CURSOR_EXPIRED');
  expect(
    (await owner.data<{ alerts: { totalCount: number } }>('{ alerts { totalCount } }')).alerts.totalCount,
  ).toBeGreaterThan(60);
  await stream[Symbol.asyncDispose]();
}, 120_000);
