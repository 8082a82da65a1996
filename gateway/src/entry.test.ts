import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { definitions } from './mount.ts';
import { liveClient } from './testing/live-client.ts';
import { signIn } from './testing/sign-in.ts';
import { type TestGateway, testGateway } from './testing/test-gateway.ts';
import { notes, remarks } from './testing/tiny-subgraphs.ts';

const office = '193.0.6.139'; // registered in the Netherlands
const home = '203.0.113.9';
const tenants = definitions.filter(({ name }) => name === 'tenants');
let gateway: TestGateway;
let ownerCookie: string;

beforeAll(async () => {
  gateway = await testGateway({
    definitions: [...tenants, notes, remarks],
    environment: { TRUSTED_PROXIES: '127.0.0.1, ::1' },
  });
  ownerCookie = await signIn(gateway, gateway.organization.owner);
  const { organizationId, slug } = gateway.organization;
  await gateway.runtime.database.system`
    insert into tenants.organization (organization_id, name, slug) values (${organizationId}, 'Acme', ${slug})`;
}, 60_000);
afterAll(() => gateway?.[Symbol.asyncDispose]());

interface Who {
  cookie?: string;
  key?: string;
  at?: string;
}

/** The proxy in front says from which address somebody comes. */
const headersOf = ({ cookie, key, at = office }: Who) => ({
  'guardian-csrf': '1',
  'x-forwarded-for': at,
  ...(cookie ? { cookie } : {}),
  ...(key ? { authorization: `Bearer ${key}` } : {}),
});

async function ask(who: Who, query: string, variables: Record<string, unknown> = {}) {
  const { body } = await gateway.post(query, { headers: headersOf(who), variables });
  const codes = (body.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);
  return { data: body.data, codes };
}

const owner = (at?: string): Who => ({ cookie: ownerCookie, ...(at ? { at } : {}) });
const save = `mutation ($input: SaveNetworkRulesInput!) {
  saveNetworkRules(input: $input) { networkRules { version enforced rules { id value } } errors { path code } } }`;
const whoAmI = async (who: Who) => (await ask(who, '{ whoAmI }')).data?.whoAmI;

async function setRules(rules: object[], enforced = true, at = office) {
  const version = (await ask(owner(at), '{ networkRules { version } }')).data.networkRules.version;
  return (await ask(owner(at), save, { input: { rules, enforced, version } })).data.saveNetworkRules;
}
const allow = (value: string, target: object = {}) => ({
  ...{ effect: 'ALLOW', kind: /^[A-Z]{2}$/.test(value) ? 'COUNTRY' : 'RANGE', value },
  ...target,
});

beforeEach(() => setRules([], false));

describe('network rules', () => {
  it('let in whom they list, by address or country, and say to others why not', async () => {
    await setRules([allow('NL')]);
    expect(await whoAmI(owner())).toBe('member');
    expect(await whoAmI(owner(home))).toBe('user');
    const refused = await ask(
      owner(home),
      '{ organization { id } me { refusal { code message } memberships { roles { name } } } }',
    );
    expect(refused.data.me.refusal).toEqual({ code: 'NETWORK_NOT_ALLOWED', message: expect.stringContaining(home) });
    expect(refused.data.me.memberships).toHaveLength(1); // so that another organization can be chosen
    expect((await ask(owner(home), '{ members { totalCount } }')).codes).toEqual(['NETWORK_NOT_ALLOWED']);
  });

  it('that count are changed by whoever may enforce them; a draft by whoever may change rules', async () => {
    const { organization, runtime } = gateway;
    const drafter = await organization.member('viewer');
    const sql = runtime.database.system;
    await sql`
      with role as (
        insert into access.role (organization_id, id, name)
        values (${organization.organizationId}, gen_random_uuid(), 'Drafts rules') returning organization_id, id
      ), held as (
        insert into access.role_permission (organization_id, role_id, permission)
        select organization_id, id, unnest(array['networkRule.read', 'networkRule.update']) from role
      )
      update access."grant" set role_id = role.id from role where principal_id = ${drafter.principal.id}`;
    const cookie = await signIn(gateway, drafter);
    const { version } = (await ask({ cookie }, '{ networkRules { version } }')).data.networkRules;
    const input = { rules: [allow(office)], enforced: true, version };
    expect((await ask({ cookie }, save, { input })).codes).toEqual(['FORBIDDEN']);
    const kept = await ask({ cookie }, save, { input: { ...input, enforced: false } });
    expect(kept.data.saveNetworkRules.networkRules).toMatchObject({
      enforced: false,
      rules: [{ id: expect.any(String) }],
    });
    await setRules([allow(office)], true);
    const now = (await ask({ cookie }, '{ networkRules { version } }')).data.networkRules;
    expect((await ask({ cookie }, save, { input: { rules: [], enforced: false, ...now } })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('are not passed by a forged header', async () => {
    await setRules([allow(office)]);
    // The proxy appends what it saw to whatever the caller wrote.
    expect(await whoAmI(owner(`${office}, ${home}`))).toBe('user');
    const direct = { cookie: ownerCookie, 'guardian-csrf': '1', 'x-real-ip': office, forwarded: `for=${office}` };
    expect((await gateway.post('{ whoAmI }', { headers: direct })).body.data.whoAmI).toBe('user');
  });

  it('are refused where they would keep out who saves them', async () => {
    const { errors } = await setRules([allow('198.51.100.0/24')]);
    expect(errors).toEqual([{ path: ['input', 'rules'], code: 'LOCKS_YOU_OUT' }]);
    expect((await setRules([allow('198.51.100.0/24')], false)).errors).toEqual([]); // kept, not enforced
    expect(await whoAmI(owner(home))).toBe('member');
  });

  it('say on which line something is wrong', async () => {
    const { errors } = await setRules([allow(office), allow('192.0.2.1/24'), allow('XX', { roleId: 'nothing' })]);
    expect(errors).toEqual([
      { path: ['input', 'rules', '1', 'value'], code: 'INVALID_FORMAT' },
      { path: ['input', 'rules', '2', 'roleId'], code: 'NOT_FOUND' },
      { path: ['input', 'rules', '2', 'value'], code: 'INVALID_FORMAT' },
    ]);
  });

  it('of a key keep that key, and nobody else, where it belongs', async () => {
    const { secret, principal } = await gateway.organization.key(['contact.read']);
    await setRules([allow(office, { apiKeyId: principal.keyId })]);
    expect(await whoAmI({ key: secret })).toBe('key');
    expect(await whoAmI({ key: gateway.key, at: home })).toBe('key');
    expect((await ask({ key: secret, at: home }, '{ whoAmI }')).codes).toEqual(['NETWORK_NOT_ALLOWED']);
  });

  it('of a role concern who holds it', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('editor'));
    await setRules([allow(office, { roleId: gateway.organization.roles.editor })]);
    expect(await whoAmI({ cookie, at: home })).toBe('user');
    expect(await whoAmI({ cookie })).toBe('member');
    expect(await whoAmI(owner(home))).toBe('member');
  });

  it('close open sockets from elsewhere within a second, and no other', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('viewer'));
    const open = async (at: string) => {
      const headers = { cookie, origin: gateway.url.origin, 'x-forwarded-for': at };
      const client = liveClient(gateway.url, { headers });
      client.subscribe('subscription { noteChanged { noteId } }');
      expect((await client.subscribe('{ whoAmI }').take(1))[0]?.data).toEqual({ whoAmI: 'member' });
      return client;
    };
    const [inside, outside] = [await open(office), await open(home)];
    const since = performance.now();
    await setRules([allow(office)]);
    expect((await outside.closed).code).toBe(4403);
    expect(performance.now() - since).toBeLessThan(1_000);
    expect((await inside.subscribe('{ whoAmI }').take(1))[0]?.data).toEqual({ whoAmI: 'member' });
    await inside.dispose();
  });

  it('can be tried out against who came lately, and against one address', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('viewer', { name: 'Remote Rita' }));
    await whoAmI({ cookie, at: home });
    const tryOut = `query ($rules: [NetworkRuleInput!]!) {
      tryNetworkRules(rules: $rules) { seen refusesYou refused { principal { name } ipAddress } } }`;
    await vi.waitFor(async () => {
      const { data } = await ask(owner(), tryOut, { rules: [allow(office)] });
      expect(data.tryNetworkRules.refusesYou).toBe(false);
      expect(data.tryNetworkRules.refused).toContainEqual({ principal: { name: 'Remote Rita' }, ipAddress: home });
    });
    await setRules([allow('NL')], false);
    const test = 'query ($address: String!) { testAddress(address: $address) { allowed country reason } }';
    expect((await ask(owner(), test, { address: office })).data.testAddress).toMatchObject({
      allowed: true,
      country: 'NL',
    });
    expect((await ask(owner(), test, { address: home })).data.testAddress).toMatchObject({
      allowed: false,
      country: 'AU', // APNIC keeps this range, which is for documents
    });
    expect((await ask(owner(), test, { address: '1' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('write a refusal into the log of the organization', async () => {
    await setRules([allow(office)]);
    await whoAmI(owner('198.51.100.77'));
    await vi.waitFor(async () => {
      const rows = await gateway.runtime.database.system`
        select risk, payload from platform.events where type = 'security.networkRefused'`;
      expect(rows.map(({ payload }) => payload.ipAddress)).toContain('198.51.100.77');
    });
  });

  it('give way to an owner who breaks the glass, and to nobody else', async () => {
    const { organizationId } = gateway.organization;
    const admin = await signIn(gateway, await gateway.organization.member('admin'));
    await setRules([allow(office)]);
    const override = `mutation ($input: OverrideNetworkRulesInput!) {
      overrideNetworkRules(input: $input) { overriddenUntil errors { code } } }`;
    const input = { organizationId, minutes: 5, reason: 'The office has a new line.' };
    expect((await ask({ cookie: admin, at: home }, override, { input })).codes).toEqual(['FORBIDDEN']);
    expect((await ask({ key: gateway.key }, override, { input })).codes).toEqual(['FORBIDDEN']);
    const wrong = { ...input, minutes: 9_999, reason: ' ' };
    const { data } = await ask(owner(home), override, { input: wrong });
    expect(data.overrideNetworkRules.errors).toEqual([{ code: 'OUT_OF_RANGE' }, { code: 'REQUIRED' }]);

    await gateway.runtime.database.identity`update identity.session set confirmed_at = now() - interval '1 hour'`;
    expect((await ask(owner(home), override, { input })).codes).toEqual(['STEP_UP_REQUIRED']);
    await gateway.runtime.database.identity`update identity.session set confirmed_at = now()`;
    await ask(owner(home), override, { input });
    expect(await whoAmI(owner(home))).toBe('member');
    const [event] = await gateway.runtime.database.system`
      select risk, summary from platform.events where type = 'security.networkRulesOverridden'`;
    expect(event).toMatchObject({ risk: 'HIGH', summary: expect.stringContaining('The office has a new line.') });
    await gateway.runtime.database.system`update access.entry_policy set override_until = now()`;
    gateway.runtime.access.forget(organizationId);
    expect(await whoAmI(owner(home))).toBe('user');
  });
});

describe('what is asked at sign-in', () => {
  const update = `mutation ($input: UpdateSignInPolicyInput!) {
    updateSignInPolicy(input: $input) { policy { idleMinutes secondFactorFrom } errors { code } } }`;
  const setPolicy = async (input: object) => (await ask(owner(), update, { input })).data.updateSignInPolicy;
  const age = (cookie: string, column: string, minutes: number) =>
    gateway.runtime.identity.session(cookie).then(async (session) => {
      const { identity } = gateway.runtime.database;
      await identity`
        update identity.session set ${identity({ [column]: new Date(Date.now() - minutes * 60_000) })}, token = token
        where id = ${session?.id ?? ''}`;
      await identity`select platform.record_access_event(null, 'access.reset', null, '{}')`;
    });

  it('ends sessions that were idle longer than the organization allows', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('viewer'));
    expect((await setPolicy({ idleMinutes: 15 })).policy.idleMinutes).toBe(15);
    const other = await signIn(gateway, await gateway.organization.member('viewer'));
    await age(other, 'last_seen_at', 14);
    await age(cookie, 'last_seen_at', 16);
    expect(await whoAmI({ cookie: other })).toBe('member');
    await vi.waitFor(async () => expect(await whoAmI({ cookie })).toBe('anonymous'));
    expect(await whoAmI({ cookie })).toBe('anonymous');
    await setPolicy({ idleMinutes: null });
    expect(await whoAmI({ cookie })).toBe('anonymous'); // it has ended for good
  });

  it('does not count an open socket as somebody who is there', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('viewer'));
    const client = liveClient(gateway.url, { headers: { cookie, origin: gateway.url.origin } });
    expect((await client.subscribe('{ whoAmI }').take(1))[0]?.data).toEqual({ whoAmI: 'member' });
    client.subscribe('subscription { noteChanged { noteId } }');
    await age(cookie, 'last_seen_at', 16);
    await setPolicy({ idleMinutes: 15 });
    expect((await client.closed).code).toBe(4403);
    await setPolicy({ idleMinutes: null });
  });

  it('demands a second factor from the day on, and not of who could not come back to change it', async () => {
    const cookie = await signIn(gateway, await gateway.organization.member('viewer'));
    const now = new Date().toISOString();
    expect((await setPolicy({ secondFactorFrom: now })).errors).toEqual([{ code: 'LOCKS_YOU_OUT' }]);
    const later = new Date(Date.now() + 86_400_000).toISOString();
    expect((await setPolicy({ secondFactorFrom: later })).errors).toEqual([]);
    expect(await whoAmI({ cookie })).toBe('member');
    const { identity } = gateway.runtime.database;
    const session = await gateway.runtime.identity.session(ownerCookie);
    await identity`update identity.session set second_factor = true where id = ${session?.id ?? ''}`;
    await vi.waitFor(async () => expect((await setPolicy({ secondFactorFrom: now })).errors).toEqual([]));
    expect(await whoAmI({ cookie })).toBe('user');
    const { data } = await ask({ cookie }, '{ me { refusal { code } } accountSecurity { secondFactor } }');
    expect(data).toEqual({
      me: { refusal: { code: 'SECOND_FACTOR_REQUIRED' } },
      accountSecurity: { secondFactor: false },
    });
    expect(await whoAmI(owner())).toBe('member');
    expect(await whoAmI({ key: gateway.key })).toBe('key');
    await setPolicy({ secondFactorFrom: null });
    expect(await whoAmI({ cookie })).toBe('member');
  });
});
