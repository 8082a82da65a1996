import { afterEach, describe, expect, it } from 'vitest';
import { password, type TestGraph, testGraph } from '../testing/test-graph.ts';
import { firstSetup } from './first-setup.ts';

let graph: TestGraph;
afterEach(() => graph.close());

const setUp = `mutation ($input: SetUpInstallationInput!) {
  setUpInstallation(input: $input) { organization { name slug } errors { path code } }
}`;
const person = { name: 'Ada', email: 'Ada@Example.com', password, organizationName: 'Acme' };
const unattended = {
  GUARDIAN_ADMIN_EMAIL: 'ada@example.com',
  GUARDIAN_ADMIN_PASSWORD: password,
  GUARDIAN_ORGANIZATION: 'Acme',
};

describe('the first set-up', () => {
  it('makes the first person operator and owner, once, with the printed token', async () => {
    graph = await testGraph();
    const { data: before } = await graph.ask(null, '{ installation { needsSetup signUpOpen version } }');
    expect(before.installation).toEqual({ needsSetup: true, signUpOpen: false, version: expect.stringMatching(/^\d/) });
    const url = new URL((await firstSetup(graph.runtime)) ?? '');
    expect(url.pathname).toBe('/setup');
    const token = url.searchParams.get('token');
    const { data } = await graph.ask(null, setUp, { input: { ...person, token } });
    expect(data.setUpInstallation).toEqual({ organization: { name: 'Acme', slug: 'acme' }, errors: [] });
    const ada = { userId: '', name: 'Ada', email: 'ada@example.com', cookie: await graph.signIn('ada@example.com') };
    const me = await graph.ask(
      ada,
      '{ organization { name } me { operator permissions } outbox { totalCount } installation { needsSetup } }',
    );
    expect(me.codes).toEqual([]);
    expect(me.data).toMatchObject({
      organization: { name: 'Acme' },
      me: { operator: true },
      installation: { needsSetup: false },
    });
    expect(me.data.me.permissions).toContain('installation.outbox');
    expect(await firstSetup(graph.runtime)).toBeNull();
    const again = await graph.ask(null, setUp, { input: { ...person, email: 'eve@example.com', token } });
    expect(again.codes).toEqual(['CONFLICT']);
  });

  it('is for nobody without the token', async () => {
    graph = await testGraph();
    for (const token of ['', 'x', 'AAAA']) {
      expect((await graph.ask(null, setUp, { input: { ...person, token } })).codes).toEqual(['FORBIDDEN']);
    }
  });

  it('makes nothing of wrong values', async () => {
    graph = await testGraph();
    const token = new URL((await firstSetup(graph.runtime)) ?? '').searchParams.get('token');
    const input = { token, name: '', email: 'ada', password: 'short', organizationName: ' ' };
    const { data } = await graph.ask(null, setUp, { input });
    expect(data.setUpInstallation.errors.map(({ path }: { path: string[] }) => path.at(-1))).toEqual([
      'name',
      'email',
      'password',
      'organizationName',
    ]);
    expect(await firstSetup(graph.runtime)).not.toBeNull();
  });

  it('makes one operator when two do it at once', async () => {
    graph = await testGraph();
    const token = new URL((await firstSetup(graph.runtime)) ?? '').searchParams.get('token');
    const answers = await Promise.all(
      ['a@example.com', 'b@example.com'].map((email) => graph.ask(null, setUp, { input: { ...person, email, token } })),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect(await graph.database.identity`select user_id from access.operator`).toHaveLength(1);
  });

  it('does itself with values of the environment, also when two processes start at once', async () => {
    graph = await testGraph(unattended);
    expect(await Promise.all([firstSetup(graph.runtime), firstSetup(graph.runtime)])).toEqual([null, null]);
    const cookie = await graph.signIn('ada@example.com');
    const ada = { userId: '', name: '', email: '', cookie };
    await expect
      .poll(async () => (await graph.ask(ada, '{ organization { name } me { operator } }')).data)
      .toEqual({
        organization: { name: 'Acme' },
        me: { operator: true },
      });
  });

  it('stops the start with a sentence that names the wrong variable', async () => {
    graph = await testGraph(unattended);
    const environment = {
      ...graph.runtime.environment,
      firstAdmin: { email: 'ada@example.com', password: 'short', organization: 'Acme' },
    };
    await expect(firstSetup({ ...graph.runtime, environment })).rejects.toThrow(
      /GUARDIAN_ADMIN_PASSWORD: Use at least 15/,
    );
  });
});

describe('the outbox', () => {
  it('is read by operators, and by nobody else', async () => {
    graph = await testGraph(unattended);
    await firstSetup(graph.runtime);
    const operator = { userId: '', name: '', email: '', cookie: await graph.signIn('ada@example.com') };
    for (const to of ['a@example.com', 'b@example.com']) {
      await graph.runtime.mail.send({ to, subject: `Hello ${to}`, text: 'Hi', template: 'test' });
    }
    const list =
      '{ outbox(first: 1, search: "hello") { nodes { to subject status lastError } pageInfo { hasNextPage } totalCount } }';
    expect((await graph.ask(operator, list)).data.outbox).toEqual({
      nodes: [{ to: 'b@example.com', subject: 'Hello b@example.com', status: 'KEPT', lastError: null }],
      pageInfo: { hasNextPage: true },
      totalCount: 2,
    });
    const { owner } = await graph.founder();
    expect((await graph.ask(owner, list)).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(null, list)).codes).toEqual(['UNAUTHENTICATED']);
    const signal = await graph.runtime.signals.latest('mail.outbox', null);
    const follow = 'subscription { outboxChanged { totalCount } }';
    expect((await graph.ask(operator, follow, {}, { rootValue: { signal } })).data.outboxChanged).toEqual({
      totalCount: 2,
    });
    expect((await graph.ask(owner, follow, {}, { rootValue: { signal } })).codes).toEqual(['FORBIDDEN']);
  });
});
