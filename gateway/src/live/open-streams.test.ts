import { changeAccess, createKey, createRole, openStreamsQuestion, setRoles } from '@guardian/platform/access';
import { anOrganization, type TestOrganization } from '@guardian/platform/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { definitions } from '../mount.ts';
import { withFreePort } from '../roles/free-port.ts';
import { type OpenGateway, openGateway } from '../roles/gateway.ts';
import { type OpenRuntime, openRuntime } from '../runtime.ts';
import { type LiveClient, type LiveStream, liveClient } from '../testing/live-client.ts';
import { signIn } from '../testing/sign-in.ts';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';
import { composed } from '../testing/tiny-subgraphs.ts';

const product = definitions.filter(({ name }) => name === 'tenants' || name === 'insights');
let gateway: TestGateway;
let second: { url: URL; opened: OpenRuntime; gateway: OpenGateway };
let ownerCookie: string;
const clients: LiveClient[] = [];

/** Another gateway on the same database. */
async function secondGateway() {
  const { environment, database, log } = gateway.runtime;
  const elsewhere = await withFreePort({ ...environment, port: 0 });
  const opened = await openRuntime(elsewhere, { role: 'all', databaseUrl: database.url, log });
  const other = await openGateway({
    runtime: opened.runtime,
    definitions: product,
    supergraphSdl: composed(product),
  });
  await other.listen();
  other.accept();
  return { url: new URL(`http://localhost:${elsewhere.port}`), opened, gateway: other };
}

beforeAll(async () => {
  gateway = await testGateway({ definitions: product });
  const { organization } = gateway;
  await insertTenant(organization);
  ownerCookie = await signIn(gateway, organization.owner);
  second = await secondGateway();
}, 60_000);
afterAll(async () => {
  for (const client of clients) await client.dispose();
  await second?.gateway.stop();
  await second?.opened.close();
  await gateway?.[Symbol.asyncDispose]();
});

async function insertTenant({ organizationId, slug }: TestOrganization): Promise<void> {
  await gateway.runtime.database.system`
    insert into tenants.organization (organization_id, name, slug) values (${organizationId}, 'Acme', ${slug})`;
}

/** A custom role, and a member of it with a session. */
async function holder(organization: TestOrganization, permissions: string[], email: string) {
  const { system } = organization;
  const member = await organization.member('viewer', { name: 'Grace Hopper', email });
  const role = await changeAccess(system, (tx) =>
    createRole(system, tx, {
      name: `Sales ${email}`,
      permissions: permissions.map((permission) => ({ permission, scope: 'all' as const })),
    }),
  );
  const cookie = await signIn(gateway, member);
  await changeAccess(system, (tx) => setRoles(system, tx, { memberId: member.principal.id, roleIds: [role.id] }));
  return { member, role, cookie };
}

function connect(url: URL, credential: { cookie: string } | { key: string }, organization: string): LiveClient {
  const headers = 'cookie' in credential ? { cookie: credential.cookie, origin: gateway.url.origin } : {};
  const params = { organization, ...('key' in credential ? { authorization: `Bearer ${credential.key}` } : {}) };
  const client = liveClient(url, { headers: headers as Record<string, string>, params });
  clients.push(client);
  return client;
}

const changed = 'subscription { contactChanged { contactId } }';
const teamsChanged = 'subscription { teamChanged { teamId } }';
const contacts = 'query @live { contacts { totalCount } teams { id } }';
const organizationNow = 'query @live { organization { name } }';

const preview = `query ($id: ID!, $input: UpdateRoleInput!) { previewRoleUpdate(id: $id, input: $input) {
  preview { totalCount endingStreams narrowedStreams silentGateways
    changes { actor { kind name } streams { fields effect count } } } errors { code } } }`;
const update = `mutation ($id: ID!, $input: UpdateRoleInput!) { updateRole(id: $id, input: $input) { errors { code } } }`;

async function asOwner(query: string, variables: Record<string, unknown>) {
  const { body } = await gateway.post(query, {
    variables,
    headers: { cookie: ownerCookie, 'guardian-csrf': '1', 'guardian-organization': gateway.organization.slug },
  });
  expect(body.errors).toBeUndefined();
  return body.data;
}

/** Whether a stream ended, given the time that a change takes to arrive. */
const hasEnded = (stream: LiveStream) => Promise.race([stream.ended.then(() => true), Promise.resolve(false)]);

it('a preview names the open streams of whom it concerns, at every gateway, and the change ends exactly these', async () => {
  const { organization, runtime, url } = gateway;
  const { member, role, cookie } = await holder(
    organization,
    ['contact.read', 'team.read', 'organization.read', 'apiKey.create'],
    'grace@example.com',
  );
  const { system } = organization;
  const { secret } = await changeAccess(system, (tx) =>
    createKey(system, tx, { name: 'CI', scopes: ['contact.read'], createdBy: member.principal.id }),
  );
  // Somebody of the same organization whom it does not concern, and somebody of another one with the same streams.
  const stranger = await anOrganization(runtime.database);
  await insertTenant(stranger);
  const strange = await holder(stranger, ['contact.read'], 'eve@example.com');

  const [here, there] = [
    connect(url, { cookie }, organization.slug),
    connect(second.url, { cookie }, organization.slug),
  ];
  const ending = [here.subscribe(changed), here.subscribe(changed), there.subscribe(changed)];
  const ofKey = connect(second.url, { key: secret }, organization.slug).subscribe(changed);
  const narrowed = there.subscribe(contacts);
  const untouched = [
    here.subscribe(teamsChanged),
    there.subscribe(organizationNow),
    connect(url, { cookie: ownerCookie }, organization.slug).subscribe(changed),
    connect(url, { cookie: strange.cookie }, stranger.slug).subscribe(changed),
  ];
  await narrowed.take(1);
  const input = {
    permissions: ['team.read', 'organization.read', 'apiKey.create'].map((permission) => ({ permission })),
  };
  await expect
    .poll(async () => (await asOwner(preview, { id: role.id, input })).previewRoleUpdate.preview)
    .toEqual({
      totalCount: 2,
      endingStreams: 4,
      narrowedStreams: 1,
      silentGateways: 0,
      changes: [
        {
          actor: { kind: 'MEMBER', name: 'Grace Hopper' },
          streams: [
            { fields: ['contactChanged'], effect: 'ENDS', count: 3 },
            { fields: ['contacts', 'teams'], effect: 'NARROWS', count: 1 },
          ],
        },
        { actor: { kind: 'API_KEY', name: 'CI' }, streams: [{ fields: ['contactChanged'], effect: 'ENDS', count: 1 }] },
      ],
    });

  const ofOthers = { organizationId: stranger.organizationId, principalIds: [member.principal.id] };
  expect((await runtime.questions.ask(openStreamsQuestion, ofOthers)).answers).toEqual([[], []]);

  await asOwner(update, { id: role.id, input });
  for (const stream of [...ending, ofKey]) {
    expect(await stream.ended).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  const [, after] = await narrowed.take(2);
  expect(after?.errors).toMatchObject([{ path: ['contacts'], extensions: { code: 'FORBIDDEN' } }]); // and it goes on
  expect(await Promise.all([narrowed, ...untouched].map(hasEnded))).toEqual([false, false, false, false, false]);
}, 30_000);
