import { changeRegion } from '@guardian/platform/entry';
import { mintServiceToken } from '@guardian/platform/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { definitions } from './mount.ts';
import { liveClient } from './testing/live-client.ts';
import { signIn } from './testing/sign-in.ts';
import { streamClient } from './testing/stream-client.ts';
import { type TestGateway, testGateway } from './testing/test-gateway.ts';
import { notes, remarks } from './testing/tiny-subgraphs.ts';

const tenants = definitions.filter(({ name }) => name === 'tenants');
const elsewhere = { code: 'WRONG_REGION', region: 'us', url: 'https://us.example.com/' };
const changed = 'subscription { noteChanged { noteId } }';
let gateway: TestGateway;
let cookie: string;

beforeAll(async () => {
  gateway = await testGateway({
    definitions: [...tenants, notes, remarks],
    environment: { GUARDIAN_REGION: 'eu', GUARDIAN_REGION_URLS: 'us=https://us.example.com' },
  });
  cookie = await signIn(gateway, gateway.organization.owner);
  const { organizationId, slug } = gateway.organization;
  await gateway.runtime.database.system`
    insert into tenants.organization (organization_id, name, slug) values (${organizationId}, 'Acme', ${slug})`;
}, 60_000);
afterAll(() => gateway?.[Symbol.asyncDispose]());
beforeEach(() => move(null));

const move = (region: string | null) => changeRegion(gateway.organization.system, region);
const asOwner = () => ({ cookie, 'guardian-csrf': '1', origin: gateway.url.origin });
const asKey = () => ({ authorization: `Bearer ${gateway.key}` });

async function ask(query: string, headers: Record<string, string>, variables: Record<string, unknown> = {}) {
  const { status, body } = await gateway.post(query, { headers, variables });
  return {
    status,
    data: body.data,
    errors: (body.errors ?? []).map((error: { extensions: object }) => error.extensions),
  };
}

describe('a gateway', () => {
  it('serves organizations of its own region, and those of none', async () => {
    for (const region of [null, 'eu']) {
      await move(region);
      expect((await ask('{ organization { region } whoAmI }', asOwner())).data).toEqual({
        organization: { region },
        whoAmI: 'member',
      });
      expect((await ask('{ whoAmI }', asKey())).data).toEqual({ whoAmI: 'key' });
    }
  });

  it('makes organizations in its region', async () => {
    const create = 'mutation { createOrganization(input: { name: "Engines" }) { organization { region } } }';
    const { data } = await ask(create, asOwner());
    expect(data.createOrganization.organization).toEqual({ region: 'eu' });
  });

  it('refuses a member of an organization of another region, and says where to go', async () => {
    await move('us');
    const headers = { ...asOwner(), 'guardian-organization': gateway.organization.slug };
    const { data, errors } = await ask('{ whoAmI members { totalCount } me { refusal { code message } } }', headers);
    expect(errors).toMatchObject([elsewhere]);
    expect(data?.me ?? (await ask('{ me { refusal { code message } } }', headers)).data.me).toEqual({
      refusal: { code: 'WRONG_REGION', message: expect.stringContaining('https://us.example.com/') },
    });
  });

  it('refuses a key, and what acts inside in the name of the organization', async () => {
    await move('us');
    expect(await ask('{ whoAmI }', asKey())).toMatchObject({ status: 403, errors: [elsewhere] });
    const { principal } = await gateway.organization.workflow(['contact.read']);
    const call = { principal, idempotencyKey: null, ipAddress: null, userAgent: null };
    const token = mintServiceToken(gateway.runtime.secrets, 'gateway', call);
    expect((await ask('{ whoAmI }', { 'guardian-service': token })).errors).toMatchObject([elsewhere]);
  });

  it('does not let anybody switch to it, nor bring it back', async () => {
    await move('us');
    const id = gateway.organization.organizationId;
    for (const verb of ['switchOrganization', 'restoreOrganization']) {
      const change = `mutation ($id: ID!) { ${verb}(organizationId: $id) { organization { id } } }`;
      expect((await ask(change, asOwner(), { id })).errors).toMatchObject([elsewhere]);
    }
  });

  it('refuses a download', async () => {
    await move('us');
    const response = await fetch(new URL('/api/audit/export', gateway.url), { headers: asKey() });
    expect(response.status).toBe(403);
    expect(JSON.stringify(await response.json())).toContain('WRONG_REGION');
  });
});

describe('a region that changes', () => {
  it('closes open sockets within a second, and opens no others', async () => {
    for (const headers of [asOwner(), asKey()]) {
      await move(null);
      const client = liveClient(gateway.url, { headers });
      client.subscribe(changed);
      await client.subscribe('{ whoAmI }').take(1);
      const since = performance.now();
      await move('us');
      expect((await client.closed).code).toBe(4403);
      expect(performance.now() - since).toBeLessThan(1_000);
    }
    const late = liveClient(gateway.url, { headers: asOwner() });
    expect(await late.subscribe(changed).ended).toMatchObject([{ extensions: elsewhere }]);
    await late.dispose();
  });

  it('ends open streams, and opens no others', async () => {
    for (const headers of [asOwner(), asKey()]) {
      await move(null);
      const client = streamClient(gateway.url, headers);
      const stream = client.subscribe(changed);
      await new Promise((done) => setTimeout(done, 300));
      await move('us');
      expect(await stream.ended).toMatchObject([{ extensions: elsewhere }]);
      expect(await client.subscribe(changed).ended).toMatchObject([{ extensions: elsewhere }]);
    }
  });

  it('is told in the log of the organization', async () => {
    await move('us');
    const [event] = await gateway.runtime.database.system`
      select payload from platform.events
      where organization_id = ${gateway.organization.organizationId} and type = 'security.regionChanged'
      order by seq desc limit 1`;
    expect(event?.payload).toMatchObject({ before: null, region: 'us' });
  });
});
