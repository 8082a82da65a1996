import { readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { admin, type Client, freePort, signIn, startProduct, startTcpProxy } from '../../product/index.ts';

/** What the suites ask the server to do. A title that they give must come back in the answers. */
export interface Operations {
  /** A query of an organization, whose answer carries a cursor. */
  query: string;
  /** `mutation ($title: String!)` that records one fact. */
  mutation: string;
  /** A subscription that tells of it. */
  subscription: string;
  /** `query ($title: String!) @live` for the facts in whose title the text is. */
  liveQuery: string;
  /** A subscription to a signal that has a new value at least every few seconds. */
  signal: string;
}

export const ours: Operations = {
  query: '{ organization { id name } }',
  mutation:
    'mutation ($title: String!) { raiseAlert(input: { title: $title }) { alert { id title } errors { message } } }',
  subscription: 'subscription { alertChanged { subjectVersion alert { title message organization { name } } } }',
  liveQuery:
    'query ($title: String!) @live(throttle: 100) { alerts(search: $title, first: 100) { nodes { id title organization { name } } } }',
  signal: 'subscription { systemHealthUpdates { status sampledAt } }',
};

/** The server that is held to the protocol, and what is known of it. What is null is not tested. */
export interface Target extends AsyncDisposable {
  url: URL;
  key: string;
  operations: Operations;
  /** A key of another organization. */
  otherKey: string | null;
  expiredCursor: string | null;
  /** Seconds for which a client may take nothing of what waits for it. */
  drainSeconds: number;
  /** Somebody at a browser, who comes by an address whose connections can be cut. */
  browser: { url: URL; cookie: string; cut: () => void } | null;
}

const given = (name: string) => process.env[`CONFORMANCE_${name}`] ?? null;

/** The server named on the command line, else the product, started for it. */
export async function openTarget(): Promise<Target> {
  const url = given('URL');
  if (url === null) return startTarget();
  const operations = given('OPERATIONS');
  const cookie = given('COOKIE');
  return {
    url: new URL(url),
    key: given('KEY') ?? '',
    operations: operations === null ? ours : { ...ours, ...JSON.parse(await readFile(operations, 'utf8')) },
    otherKey: given('OTHER_KEY'),
    expiredCursor: given('EXPIRED_CURSOR'),
    drainSeconds: Number(given('DRAIN_SECONDS') ?? 60),
    browser: cookie === null ? null : { url: new URL(url), cookie, cut: () => {} },
    async [Symbol.asyncDispose]() {},
  };
}

async function startTarget(): Promise<Target> {
  const port = await freePort();
  const drainSeconds = 3;
  const product = await startProduct({
    env: { GUARDIAN_URL: `http://localhost:${port}`, GUARDIAN_SLOW_CLIENT_SECONDS: `${drainSeconds}` },
  });
  const proxy = await startTcpProxy(product.port, { port });
  const door = new URL(`http://localhost:${port}`);
  const owner = await signIn(door.href, admin.email, admin.password);
  const expiredCursor = (await owner.ask('{ organization { id } }')).extensions?.cursor ?? null;
  await loseHistory(product.env.DATABASE_OWNER_URL ?? '');
  await product.process.end();
  await product.restart();
  const { createOrganization } = await owner.data<{ createOrganization: { organization: { id: string } } }>(
    'mutation { createOrganization(input: { name: "Elsewhere" }) { organization { id } errors { message } } }',
  );
  const elsewhere = { 'guardian-organization': createOrganization.organization.id };
  return {
    url: new URL(product.url),
    key: await createKey(owner),
    operations: ours,
    otherKey: await createKey(owner, elsewhere),
    expiredCursor,
    drainSeconds,
    browser: { url: door, cookie: owner.headers.cookie ?? '', cut: () => void proxy.cut() },
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await product[Symbol.asyncDispose]();
    },
  };
}

async function createKey(owner: Client, headers: Record<string, string> = {}): Promise<string> {
  const scopes = ['organization.read', 'alert.read', 'alert.raise', 'health.read'];
  const { createApiKey } = await owner.data<{ createApiKey: { secret: string } }>(
    'mutation ($s: [String!]!) { createApiKey(input: { name: "Conformance", scopes: $s }) { secret errors { message } } }',
    { s: scopes },
    headers,
  );
  return createApiKey.secret;
}

/** As a restore does: positions from before lead nowhere. */
async function loseHistory(ownerUrl: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, fetch_types: false, onnotice: () => {} });
  await sql`select platform.renew_epoch()`;
  await sql.end();
}
