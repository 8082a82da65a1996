import { openAccess } from '@guardian/platform/access';
import { uuidv7 } from '@guardian/platform/database';
import { readEnvironment } from '@guardian/platform/environment';
import { openCursors, openEventLog, openQuestions, openSignals } from '@guardian/platform/events';
import { openIdentity, type SessionInfo } from '@guardian/platform/identity';
import { openJobs, startWorkers } from '@guardian/platform/jobs';
import { openLimits } from '@guardian/platform/limits';
import { listMail, openMail } from '@guardian/platform/mail';
import { secretsFrom } from '@guardian/platform/secrets';
import { bindRuntime, buildSubgraph, createContext, executeOperation, type Runtime } from '@guardian/platform/subgraph';
import { createLogger } from '@guardian/platform/telemetry';
import { testDatabase } from '@guardian/platform/testing';
import { expect } from 'vitest';
import { subgraph } from '../schema.ts';

/** Somebody with an account and a session. */
export interface Person {
  userId: string;
  name: string;
  email: string;
  cookie: string;
}

interface Options {
  /** Id or slug, as the `Guardian-Organization` header. */
  organization?: string;
  idempotencyKey?: string;
  rootValue?: unknown;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test asks for
  data: any;
  /** Codes of the errors, in their order. */
  codes: string[];
}

export const password = 'correct horse battery';

/** The subgraph behind its shield, on a real database, asked as the gateway asks: by a session cookie. */
export async function testGraph(variables: Record<string, string> = {}) {
  const database = await testDatabase();
  const log = createLogger({ logLevel: 'silent' });
  const environment = readEnvironment({ GUARDIAN_URL: 'http://localhost:4000', ...variables });
  const secrets = secretsFrom('a secret of thirty-two characters');
  const eventLog = openEventLog(database, { log });
  const signals = openSignals(database, { log });
  const questions = openQuestions(database, log);
  const access = openAccess(database, { eventLog, log });
  const mail = openMail({ database, signals, environment, log });
  const identity = openIdentity({ database, environment, secrets, mail, eventLog, log });
  const limits = openLimits({ database, eventLog, signals, redisUrl: null, log });
  const runtime: Runtime = bindRuntime({
    ...{ environment, database, secrets, eventLog, signals, questions, access, identity, mail, log },
    jobs: openJobs(database),
    graph: { execute: () => Promise.reject(new Error('There is no gateway in this test.')) },
    cursors: openCursors(eventLog, secrets),
    limits,
  });
  const schema = buildSubgraph(subgraph, runtime);
  await eventLog.start();
  const { jobs = [], reactions = [] } = subgraph;
  const workers = await startWorkers(runtime, { jobs, reactions });

  /** Null: anonymous. A key's secret: that key. */
  async function ask(
    who: Person | string | null,
    query: string,
    variables = {},
    options: Options = {},
  ): Promise<Answer> {
    const principal = await principalOf(who, options.organization ?? null);
    const ctx = await createContext(runtime, { principal, idempotencyKey: options.idempotencyKey ?? null });
    const operation = { query, variables, rootValue: options.rootValue };
    const { data, errors } = await executeOperation(schema, operation, ctx, log);
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      codes: (errors ?? []).map(({ extensions }) => String(extensions?.code)),
    };
  }

  async function principalOf(who: Person | string | null, organization: string | null) {
    if (typeof who === 'string') return (await access.resolveKey(who)) ?? { kind: 'anonymous' as const };
    const session = who === null ? null : await identity.session(who.cookie);
    return session === null ? { kind: 'anonymous' as const } : access.resolveSession(session, organization);
  }

  async function signIn(email: string): Promise<string> {
    const headers = { 'content-type': 'application/json', origin: environment.url.origin };
    const request = { method: 'POST', headers, body: JSON.stringify({ email, password }) };
    const response = await identity.handle(new Request(`${environment.url.origin}/api/auth/sign-in/email`, request));
    return response.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
  }

  async function person(name = 'Ada Lovelace', email = `${uuidv7()}@example.com`): Promise<Person> {
    const { userId } = await identity.createUser({ email, name, password, verified: true });
    return { userId, name, email, cookie: await signIn(email) };
  }

  /** A person with an organization of their own. */
  async function founder(name = 'Acme') {
    const owner = await person();
    const { data } = await ask(
      owner,
      'mutation ($name: String!) { createOrganization(input: { name: $name }) { organization { id slug } } }',
      { name },
    );
    const organization: { id: string; slug: string } = data.createOrganization.organization;
    return { owner, organization };
  }

  type Founded = Awaited<ReturnType<typeof founder>>;

  async function roleId({ owner, organization }: Founded, name: string): Promise<string> {
    const { data } = await ask(owner, '{ roles { id name } }', {}, { organization: organization.id });
    return data.roles.find((role: { name: string }) => role.name === name).id;
  }

  /** A new member, who joined as people do: by invite. `id` is that of the principal. */
  async function join(founded: Founded, role: string, name = 'Grace Hopper'): Promise<{ person: Person; id: string }> {
    const joining = await person(name);
    const invite = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { errors { code } } }';
    await ask(founded.owner, invite, { input: { email: joining.email, roleId: await roleId(founded, role) } });
    const token = (await mailTo(joining.email))?.text.match(/token=(\S+)/)?.[1];
    await ask(joining, 'mutation ($token: String!) { acceptInvite(token: $token) { errors { code } } }', { token });
    const { data } = await ask(joining, '{ me { actor { id } } }', {}, { organization: founded.organization.id });
    return { person: joining, id: data.me.actor.id };
  }

  async function sessionOf({ cookie }: Person): Promise<SessionInfo | null> {
    return identity.session(cookie);
  }

  /** The newest mail to an address, once everything that follows from the events so far is done. */
  async function mailTo(address: string) {
    await expect.poll(workLeft, { timeout: 20_000, interval: 20 }).toBe(false);
    return (await listMail(database, { limit: 100 })).find(({ to }) => to === address);
  }

  async function workLeft(): Promise<boolean> {
    const [row] = await database.system<{ left: boolean }[]>`
      select (select seq from platform.consumer where name = 'jobs') < (select max(seq) from platform.events)
        or exists (
          select from graphile_worker._private_jobs job
          join graphile_worker._private_tasks task on task.id = job.task_id
          where task.identifier = any (${jobs.map(({ name }) => name)})) as left`;
    return row?.left ?? true;
  }

  async function close(): Promise<void> {
    await workers.stop();
    access.close();
    identity.close();
    await limits.close();
    await questions.close();
    await signals.close();
    await eventLog.stop();
    await database.close();
  }

  return { runtime, database, ask, person, founder, roleId, join, signIn, sessionOf, mailTo, close };
}

export type TestGraph = Awaited<ReturnType<typeof testGraph>>;
