import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

type Founded = Awaited<ReturnType<TestGraph['founder']>>;

const invite = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { invite { id email status role { name } invitedBy { name } version } errors { path code } }
}`;
const accept =
  'mutation ($token: String!) { acceptInvite(token: $token) { organization { name } errors { path code } } }';
const preview = `query ($token: String!) {
  invitePreview(token: $token) { organizationName email roleName invitedByName accountExists }
}`;
const revoke = 'mutation ($id: ID!) { revokeInvite(id: $id) { invite { status } errors { code } } }';

async function roleId({ owner }: Founded, name: string): Promise<string> {
  const { data } = await graph.ask(owner, '{ roles { id name } }');
  return data.roles.find((role: { name: string }) => role.name === name).id;
}

async function inviteTo(founded: Founded, email: string, role = 'editor') {
  const { data } = await graph.ask(founded.owner, invite, { input: { email, roleId: await roleId(founded, role) } });
  return data.inviteMember;
}

async function mailedToken(email: string): Promise<string> {
  return (await graph.mailTo(email))?.text.match(/\/invite\?token=(\S+)/)?.[1] ?? '';
}

describe('inviteMember', () => {
  it('mails a link, of which the database keeps only the hash', async () => {
    const acme = await graph.founder('Acme');
    const grace = await graph.person('Grace');
    const { invite: made } = await inviteTo(acme, grace.email.toUpperCase());
    expect(made).toMatchObject({
      email: grace.email,
      status: 'PENDING',
      role: { name: 'editor' },
      invitedBy: { name: 'Ada Lovelace' },
    });
    const mail = await graph.mailTo(grace.email);
    expect(mail).toMatchObject({ subject: 'Ada Lovelace invites you to Acme', organizationId: acme.organization.id });
    const token = await mailedToken(grace.email);
    const rows = await graph.database.system`select to_jsonb(i)::text as text from access.invite i
      union all select to_jsonb(e)::text from platform.events e`;
    expect(rows.map(({ text }) => text).join()).not.toContain(token);
  });

  it('replaces a pending invite to the same address', async () => {
    const acme = await graph.founder();
    const grace = await graph.person('Grace');
    const first = await inviteTo(acme, grace.email, 'viewer');
    const firstToken = await mailedToken(grace.email);
    await inviteTo(acme, grace.email, 'editor');
    expect((await graph.ask(null, preview, { token: firstToken })).data.invitePreview).toBeNull();
    const { data } = await graph.ask(
      acme.owner,
      '{ invites { nodes { id status } totalCount } pending: invites(status: PENDING) { totalCount } }',
    );
    expect(data.invites.nodes.map(({ status }: { status: string }) => status)).toEqual(['PENDING', 'REVOKED']);
    expect(data.invites.nodes[1].id).toBe(first.invite.id);
    expect(data.pending.totalCount).toBe(1);
  });

  it('works until the instant that its maker named, at most 30 days ahead', async () => {
    const acme = await graph.founder();
    const make = async (expiresAt: Date) => {
      const input = {
        email: 'grace@example.com',
        roleId: await roleId(acme, 'viewer'),
        expiresAt: expiresAt.toISOString(),
      };
      return (await graph.ask(acme.owner, invite, { input })).data.inviteMember.errors;
    };
    const days = (count: number) => new Date(Date.now() + count * 86_400_000);
    expect(await make(days(29))).toEqual([]);
    for (const wrong of [days(31), days(-1)]) {
      expect(await make(wrong)).toEqual([{ path: ['input', 'expiresAt'], code: 'OUT_OF_RANGE' }]);
    }
  });

  it('refuses who is a member already, a wrong address, and a role of another organization', async () => {
    const [acme, other] = [await graph.founder(), await graph.founder()];
    expect((await inviteTo(acme, acme.owner.email)).errors).toEqual([{ path: ['input', 'email'], code: 'TAKEN' }]);
    expect((await inviteTo(acme, 'nobody')).errors).toEqual([{ path: ['input', 'email'], code: 'INVALID_FORMAT' }]);
    const input = { email: 'grace@example.com', roleId: await roleId(other, 'viewer') };
    const { data } = await graph.ask(acme.owner, invite, { input });
    expect(data.inviteMember.errors).toEqual([{ path: ['input', 'roleId'], code: 'NOT_FOUND' }]);
  });

  it('mails once when it is asked twice with the same idempotency key', async () => {
    const acme = await graph.founder();
    const grace = await graph.person('Grace');
    const input = { email: grace.email, roleId: await roleId(acme, 'viewer') };
    for (let i = 0; i < 2; i++) await graph.ask(acme.owner, invite, { input }, { idempotencyKey: 'again' });
    await graph.mailTo(grace.email);
    const mails = await graph.database.system`select id from platform.mail where recipient = ${grace.email}`;
    expect(mails).toHaveLength(1);
  });

  it('lets nobody invite a more powerful member than themself', async () => {
    const acme = await graph.founder();
    const grace = await graph.person('Grace');
    await inviteTo(acme, grace.email, 'admin');
    await graph.ask(grace, accept, { token: await mailedToken(grace.email) });
    const input = { email: 'eve@example.com', roleId: await roleId(acme, 'owner') };
    expect((await graph.ask(grace, invite, { input })).codes).toEqual(['FORBIDDEN']);
  });
});

const resend = 'mutation ($id: ID!) { resendInvite(id: $id) { invite { status version expiresAt } errors { code } } }';

describe('resendInvite', () => {
  it('mails an expired link again, good for another week, and none of an invite that is over', async () => {
    const acme = await graph.founder();
    const grace = await graph.person('Grace');
    const { invite: made } = await inviteTo(acme, grace.email);
    const token = await mailedToken(grace.email);
    await graph.database.system`update access.invite set expires_at = now() where id = ${made.id}`;
    const { data } = await graph.ask(acme.owner, resend, { id: made.id });
    expect(data.resendInvite.invite).toMatchObject({ status: 'PENDING', version: 2 });
    expect(await mailedToken(grace.email)).toBe(token);
    const mails = await graph.database.system`select id from platform.mail where recipient = ${grace.email}`;
    expect(mails).toHaveLength(2);
    expect((await graph.ask(grace, accept, { token })).data.acceptInvite.errors).toEqual([]);
    expect((await graph.ask(acme.owner, resend, { id: made.id })).codes).toEqual(['NOT_FOUND']);
    const attacker = await graph.founder();
    const { invite: other } = await inviteTo(acme, 'other@example.com');
    expect((await graph.ask(attacker.owner, resend, { id: other.id })).codes).toEqual(['NOT_FOUND']);
  });
});

describe('acceptInvite', () => {
  it('gives nothing that whoever invited could not give any more', async () => {
    const acme = await graph.founder();
    const [admin, eve] = [await graph.person('Grace'), await graph.person('Eve')];
    await inviteTo(acme, admin.email, 'admin');
    await graph.ask(admin, accept, { token: await mailedToken(admin.email) });
    const input = { email: eve.email, roleId: await roleId(acme, 'admin') };
    expect((await graph.ask(admin, invite, { input })).codes).toEqual([]);
    const token = await mailedToken(eve.email);
    const { data } = await graph.ask(admin, '{ me { actor { id } } }');
    const remove = 'mutation ($id: ID!) { removeMember(memberId: $id) { errors { code } } }';
    await graph.ask(acme.owner, remove, { id: data.me.actor.id });
    const refused = await graph.ask(eve, accept, { token });
    expect(refused.codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(eve, '{ me { memberships { roles { id } } } }')).data.me.memberships).toEqual([]);
  });

  it('joins with the offered role, once', async () => {
    const acme = await graph.founder('Acme');
    const grace = await graph.person('Grace');
    await inviteTo(acme, grace.email);
    const token = await mailedToken(grace.email);
    const shown = await graph.ask(null, preview, { token });
    expect(shown.data.invitePreview).toEqual({
      organizationName: 'Acme',
      email: grace.email,
      roleName: 'editor',
      invitedByName: 'Ada Lovelace',
      accountExists: true,
    });
    expect((await graph.ask(grace, accept, { token })).data.acceptInvite).toEqual({
      organization: { name: 'Acme' },
      errors: [],
    });
    const me = await graph.ask(grace, '{ organization { name } me { permissions } }');
    expect(me.data.organization).toEqual({ name: 'Acme' });
    expect(me.data.me.permissions).toContain('contact.create');
    expect((await graph.ask(grace, accept, { token })).data.acceptInvite.errors).toEqual([
      { path: ['token'], code: 'NOT_FOUND' },
    ]);
    expect((await graph.ask(null, preview, { token })).data.invitePreview).toBeNull();
    const log = await graph.ask(acme.owner, '{ activity(first: 2) { nodes { summary actor { name } } } }');
    expect(log.data.activity.nodes.map(({ summary }: { summary: string }) => summary)).toEqual([
      'Grace joined the organization',
      `Grace accepted the invite to ${grace.email}`,
    ]);
  });

  it('leads from the mail to an account and into the organization without another mail', async () => {
    const acme = await graph.founder();
    const email = `new-${acme.organization.id}@example.com`;
    await inviteTo(acme, email);
    const inviteToken = await mailedToken(email);
    const headers = { 'content-type': 'application/json', origin: 'http://localhost:4000' };
    const body = JSON.stringify({ name: 'Grace', email, password, inviteToken });
    const request = new Request('http://localhost:4000/api/auth/sign-up/email', { method: 'POST', headers, body });
    expect((await graph.runtime.identity.handle(request)).status).toBe(200);
    const grace = { userId: '', name: 'Grace', email, cookie: await graph.signIn(email) };
    expect((await graph.ask(grace, accept, { token: inviteToken })).data.acceptInvite.errors).toEqual([]);
  });

  it('gives a forwarded mail to nobody else', async () => {
    const acme = await graph.founder();
    const [grace, eve] = [await graph.person('Grace'), await graph.person('Eve')];
    await inviteTo(acme, grace.email);
    const token = await mailedToken(grace.email);
    expect((await graph.ask(eve, accept, { token })).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(null, accept, { token })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await graph.ask(grace, accept, { token })).codes).toEqual([]);
  });

  it('is over when the invite expires or is withdrawn', async () => {
    const acme = await graph.founder();
    const grace = await graph.person('Grace');
    const gone = [{ path: ['token'], code: 'NOT_FOUND' }];
    const { invite: made } = await inviteTo(acme, grace.email);
    const token = await mailedToken(grace.email);
    await graph.database.system`update access.invite set expires_at = now() where id = ${made.id}`;
    expect((await graph.ask(grace, accept, { token })).data.acceptInvite.errors).toEqual(gone);
    expect((await graph.ask(acme.owner, '{ invites { nodes { status } } }')).data.invites.nodes).toEqual([
      { status: 'EXPIRED' },
    ]);
    const again = await inviteTo(acme, grace.email);
    const second = await mailedToken(grace.email);
    expect((await graph.ask(acme.owner, revoke, { id: again.invite.id })).data.revokeInvite.invite.status).toBe(
      'REVOKED',
    );
    expect((await graph.ask(grace, accept, { token: second })).data.acceptInvite.errors).toEqual(gone);
  });
});

it('hides invites from another organization, which can not withdraw them either', async () => {
  const [acme, attacker] = [await graph.founder(), await graph.founder()];
  const { invite: made } = await inviteTo(acme, 'grace@example.com');
  expect((await graph.ask(attacker.owner, '{ invites { totalCount } }')).data.invites.totalCount).toBe(0);
  expect((await graph.ask(attacker.owner, revoke, { id: made.id })).codes).toEqual(['NOT_FOUND']);
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
  const r = [{ __typename: 'Invite', id: made.id }];
  expect((await graph.ask(attacker.owner, query, { r })).data).toEqual({ _entities: [null] });
  expect((await graph.ask(acme.owner, query, { r })).data).toEqual({ _entities: [{ __typename: 'Invite' }] });
});
