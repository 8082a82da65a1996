import { setTimeout as wait } from 'node:timers/promises';
import {
  changeAccess,
  createRole,
  grantRole,
  may,
  removeMember,
  revokeGrant,
  revokeKey,
  type Scope,
  setRoles,
} from '@guardian/platform/access';
import { type Tx, transact } from '@guardian/platform/database';
import { setErasure } from '@guardian/platform/entry';
import { defineSubgraph, delivered, type OrganizationContext, type RequestContext } from '@guardian/platform/subgraph';
import { anOrganization, type TestKey, type TestMember, type TestOrganization } from '@guardian/platform/testing';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveClient, type LiveStream, liveClient } from '../testing/live-client.ts';
import { signIn } from '../testing/sign-in.ts';
import { streamClient } from '../testing/stream-client.ts';
import { type TestGateway, testGateway } from '../testing/test-gateway.ts';

interface Row {
  id: string;
  title: string;
  list: string;
  ownerId: string | null;
  teamId: string | null;
}

/** The table after each change, the newest last. */
let history: Map<string, Row>[] = [new Map()];

const isVisible = ({ ownerId, teamId }: Row, { rights }: RequestContext): boolean => {
  const scope = rights.scope('contact.read');
  const isOwn = ownerId !== null && ownerId === rights.rows.ownerId;
  const isTheirs = teamId !== null && rights.rows.teamIds.includes(teamId);
  return scope === 'all' || (scope !== 'none' && isOwn) || (scope === 'team' && isTheirs);
};

/** Each field looks at another aspect of who asks. */
const fields = ['title', 'secret', 'remark', 'reach', 'mine', 'reader'] as const;

const tasks = defineSubgraph({
  name: 'insights',
  typeDefs: [
    `
    type Task @key(fields: "id") {
      id: ID! title: String! secret: String remark: String reach: String! mine: Boolean! reader: String!
    }
    type TaskEvent { type: String! taskId: ID! task: Task }
    extend type Query { tasks(at: Int!): [Task!]! tasksNow: [Task!]! }
    extend type Subscription {
      taskChanged(list: String): TaskEvent! @facts(types: ["task.*"], match: ["list:payload.task.list"], within: "contact.read")
    }
  `,
  ],
  resolvers: {
    Query: {
      tasks: (_root: unknown, { at }: { at: number }, ctx: RequestContext) =>
        [...(history.at(at)?.values() ?? [])].filter((row) => isVisible(row, ctx)),
      tasksNow: async (_root: unknown, _args: unknown, ctx: RequestContext) =>
        [...(history[await latestCommitted()]?.values() ?? [])].filter((row) => isVisible(row, ctx)),
    },
    Task: {
      secret: () => 'guarded by a rule',
      remark: (_row: Row, _args: unknown, { rights }: RequestContext) => (rights.may('contact.update') ? 'yes' : null),
      reach: (_row: Row, _args: unknown, { rights }: RequestContext) => rights.scope('contact.update'),
      mine: ({ ownerId }: Row, _args: unknown, { rights }: RequestContext) => ownerId === rights.rows.ownerId,
      reader: (_row: Row, _args: unknown, { principal }: RequestContext) => ('id' in principal ? principal.id : ''),
    },
    Subscription: {
      taskChanged: delivered(({ event, removed }) => ({
        type: removed ? 'task.removed' : event.type,
        taskId: event.subjectId,
        task: removed ? null : event.payload.task,
      })),
    },
  },
  rules: {
    Query: { tasks: may('contact.read'), tasksNow: may('contact.read') },
    Subscription: { taskChanged: may('contact.read') },
    entities: { Task: may('contact.read') },
    fields: { Task: { secret: may('contact.update') } },
  },
});

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ definitions: [tasks] });
});
afterAll(() => gateway?.[Symbol.asyncDispose]());

/** Index of the table that everybody can see: a row of another transaction is there once that has been committed. */
async function latestCommitted(): Promise<number> {
  const { database } = gateway.runtime;
  const [event] = await database.system<{ version: number }[]>`
    select subject_version::int as version from platform.events
    where organization_id = ${gateway.organization.organizationId} and subject_type = 'Task' order by seq desc limit 1`;
  return (event?.version ?? 1) - 1;
}

const rowKeys = ({ ownerId, teamId }: Row) => ({ ownerId, teamId });

interface RowChange {
  id: string;
  /** Null deletes. */
  row: Row | null;
}

function write(tx: Tx, { id, row }: RowChange): void {
  const table = new Map(history.at(-1));
  const was = table.get(id);
  if (row === null) table.delete(id);
  else table.set(id, row);
  history.push(table);
  tx.record({
    type: row === null ? 'task.deleted' : was === undefined ? 'task.created' : 'task.changed',
    subjectType: 'Task',
    subjectId: id,
    subjectVersion: history.length,
    payload: { task: { ...(row ?? was) } },
    ...(was ? { before: rowKeys(was) } : {}),
    ...(row ? { after: rowKeys(row) } : {}),
  });
}

/** Changes rows in one transaction. */
const record = (ctx: OrganizationContext, changes: readonly RowChange[]) =>
  transact(ctx, async (tx) => {
    for (const change of changes) write(tx, change);
  });

/** Tells of a change of rights as another process would: this one hears of it by the access lane alone. */
async function tellLane({ db, organizationId }: Tx): Promise<void> {
  await db.execute(
    sql`select platform.record_access_event(${organizationId}::uuid, 'principal.changed', ${organizationId}, '{}')`,
  );
}

async function boundBy({ principal }: TestKey, member: TestMember): Promise<void> {
  await gateway.runtime.database.system`
    update access.principal set bounded_by = ${member.principal.id}
    where organization_id = ${principal.organizationId} and id = ${principal.id}`;
}

interface Delivery {
  type: string;
  taskId: string;
  task: Record<string, unknown> | null;
}

const deliveries = (stream: LiveStream) =>
  stream.received.map(({ data }) => (data as { taskChanged: Delivery }).taskChanged);

// A random history ----------------------------------------------------------------------------------------------------

const owners = fc.option(fc.constantFrom(0, 1));
const someFields = fc.subarray([...fields], { minLength: 1 });
const someScope = fc.constantFrom<Scope>('own', 'team', 'all');
const operation = fc.record({ selected: someFields, list: fc.option(fc.constantFrom('x', 'y')) });
const reader = fc.record({
  member: fc.constantFrom(0, 1),
  transport: fc.constantFrom('websocket', 'sse'),
  read: someScope,
  update: fc.option(someScope),
});
const rowChange = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  owner: owners,
  inTeam: fc.boolean(),
  deleted: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
});
const rightsChange = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('read' as const), scope: fc.option(someScope) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('update' as const), scope: fc.option(someScope) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'team' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'revoke' as const }) },
);
const step = fc.record({
  change: fc.option(fc.record({ who: fc.nat({ max: 3 }), what: rightsChange }), { freq: 4 }),
  writes: fc.array(rowChange, { maxLength: 5 }),
});
const story = fc.record({
  // The same ones for all readers, so that they share what they may.
  operations: fc.array(operation, { minLength: 1, maxLength: 3 }),
  readers: fc.array(reader, { minLength: 2, maxLength: 4 }),
  steps: fc.array(step, { minLength: 2, maxLength: 5 }),
});

type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;
type ReaderPlan = Story['readers'][number];

interface Following {
  plan: ReaderPlan;
  key: TestKey;
  client: Pick<LiveClient, 'subscribe' | 'dispose'>;
  /** What it can query, kept fresh. */
  kept: LiveStream;
  /** How many results of that were held against what it can query. */
  checked: number;
  streams: { stream: LiveStream; expected: Delivery[]; selected: readonly string[]; list: string | null }[];
  revoked: boolean;
}

interface Stage {
  organization: TestOrganization;
  members: TestMember[];
  teamId: string;
  /** A reader of everything, whose last cursor is where the log is. */
  witness: LiveStream;
}

let stage: Stage;
/** That the histories do reach every case. */
const told = { present: 0, removed: 0, nothing: 0, ended: 0, kept: 0 };

async function follow(
  plan: ReaderPlan,
  key: TestKey,
  operations: Story['operations'],
  after: string,
): Promise<Following> {
  const authorization = `Bearer ${key.secret}`;
  const client =
    plan.transport === 'sse'
      ? streamClient(gateway.url, { authorization })
      : liveClient(gateway.url, { params: { authorization } });
  const kept = client.subscribe(`query @live(throttle: 100) { tasksNow { id ${fields.join(' ')} } }`);
  const streams = operations.map(({ selected, list }) => {
    const query = `subscription($list: String) { taskChanged(list: $list) { type taskId task { ${selected.join(' ')} } } }`;
    const stream = client.subscribe(query, { variables: { list }, extensions: { after } });
    return { stream, expected: [], selected, list };
  });
  return { plan, key, client, kept, checked: 0, streams, revoked: false };
}

/** What a key can query of the table after each change since `from`; null if it may not ask. */
async function visible({ key }: Following, from: number): Promise<Map<string, Record<string, unknown>>[] | null> {
  const at = Array.from({ length: history.length - from }, (_, index) => from + index);
  const query = `{ ${at.map((n) => `v${n}: tasks(at: ${n}) { id ${fields.join(' ')} }`).join(' ')} }`;
  const { body } = await gateway.post(query, { headers: { authorization: `Bearer ${key.secret}` } });
  if (!body.data) return null;
  return at.map((n) => new Map(body.data[`v${n}`].map((row: { id: string }) => [row.id, row])));
}

/** How a change looks to somebody who saw the one thing before it and the other after it. */
function deliveryOf(id: string, tables: { before: Map<string, Row>; after: Map<string, Row> }, seen: Seen) {
  const { before, after } = seen;
  if (after) return { type: tables.before.has(id) ? 'task.changed' : 'task.created', taskId: id, task: after };
  if (!before) return null;
  if (!tables.after.has(id)) return { type: 'task.deleted', taskId: id, task: before };
  return { type: 'task.removed', taskId: id, task: null };
}

interface Seen {
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
}

type RightsChange = NonNullable<Story['steps'][number]['change']>['what'];

async function apply(tx: Tx, { plan, key }: Pick<Following, 'plan' | 'key'>, what: RightsChange): Promise<void> {
  const { db, organizationId } = tx;
  const { id, keyId } = key.principal;
  const member = stage.members[plan.member]?.principal.id;
  if (what.kind === 'revoke') {
    await revokeKey(tx, keyId);
  } else if (what.kind === 'team') {
    const { teamId } = stage;
    const gone = await db.execute(
      sql`delete from access.team_member where team_id = ${teamId} and principal_id = ${member} returning 1`,
    );
    if (gone.length === 0) {
      await db.execute(sql`insert into access.team_member values (${organizationId}, ${teamId}, ${member})`);
    }
  } else {
    const permission = `contact.${what.kind}`;
    await db.execute(sql`delete from access.restriction where principal_id = ${id} and permission = ${permission}`);
    if (what.scope !== null) {
      await db.execute(
        sql`insert into access.restriction values (${organizationId}, ${id}, ${permission}, ${what.scope})`,
      );
    }
  }
  await tellLane(tx);
}

/** Rows whose every reader, whatever it reaches, is told of them last: theirs go from one member to the other. */
function markers(turn: number): { id: string; row: Row }[] {
  return ['x', 'y'].flatMap((list) =>
    stage.members.map(({ principal }) => {
      const id = `marker-${list}-${turn}`;
      return { id, row: { id, title: id, list, ownerId: principal.id, teamId: null } };
    }),
  );
}

async function play({ operations, readers, steps }: Story): Promise<void> {
  const { organization, members, teamId, witness } = stage;
  const { system } = organization;
  history = [new Map()];
  await record(system, markers(0));
  const cursor = async (turn: number) => {
    await expect.poll(() => deliveries(witness).at(-1)?.taskId, { interval: 5 }).toBe(`marker-y-${turn}`);
    return String((witness.received.at(-1) as { extensions: { cursor: string } }).extensions.cursor);
  };
  const start = await cursor(0);
  const following: Following[] = [];
  for (const plan of readers) {
    const key = await organization.key([]);
    await boundBy(key, members[plan.member] as TestMember);
    await transact(system, async (tx) => {
      await apply(tx, { plan, key }, { kind: 'read', scope: plan.read });
      await apply(tx, { plan, key }, { kind: 'update', scope: plan.update });
    });
    following.push(await follow(plan, key, operations, start));
  }
  try {
    for (const [index, { change, writes }] of steps.entries()) {
      const from = history.length - 1;
      const concerned = change === null ? undefined : following[change.who % following.length];
      const ids: string[] = [];
      const writeNext = (tx: Tx, { id, owner, inTeam, deleted }: Story['steps'][number]['writes'][number]) => {
        if (deleted && !history.at(-1)?.has(id)) return;
        const ownerId = owner === null ? null : (members[owner]?.principal.id ?? null);
        const list = id === 'c' ? 'y' : 'x';
        const row = { id, title: `${id} ${history.length}`, list, ownerId, teamId: inTeam ? teamId : null };
        write(tx, { id, row: deleted ? null : row });
        ids.push(id);
      };
      // The first one is committed together with the rights by which it counts, the others right behind it.
      const [first, ...others] = writes;
      await transact(system, async (tx) => {
        if (change && concerned && !concerned.revoked) {
          await apply(tx, concerned, change.what);
          concerned.revoked = change.what.kind === 'revoke';
        }
        if (first) writeNext(tx, first);
      });
      for (const next of others) await transact(system, async (tx) => writeNext(tx, next));
      const last = markers(index + 1);
      await record(system, last);
      ids.push(...last.map(({ id }) => id));
      const position = await cursor(index + 1);
      for (const [who, reader] of following.entries()) {
        await check(reader, ids, from);
        if (reader.streams.length > 0) await checkKept(reader, from, change !== null);
        const isBack = reader.streams.length === 0 && !reader.revoked && (await visible(reader, history.length - 1));
        if (isBack) following[who] = await follow(reader.plan, reader.key, operations, position);
      }
    }
  } finally {
    await Promise.all(following.map(({ client }) => client.dispose()));
  }
}

/** The streams have what their reader can query at this moment, and those of a reader who can query nothing ended. */
async function check(reader: Following, ids: readonly string[], from: number): Promise<void> {
  const seen = reader.revoked ? null : await visible(reader, from);
  if (seen === null) {
    const closing = reader.plan.transport === 'sse' ? [{ extensions: { code: 'UNAUTHENTICATED' } }] : { code: 4403 };
    if (reader.revoked && reader.streams.length > 0) expect(await reader.kept.ended).toMatchObject(closing);
    for (const { stream, expected } of reader.streams) {
      const why = reader.revoked ? closing : [{ extensions: { code: 'FORBIDDEN' } }];
      expect(await stream.ended).toMatchObject(why);
      expect(deliveries(stream)).toEqual(expected);
      told.ended += 1;
    }
    reader.streams = [];
    await reader.client.dispose();
    return;
  }
  for (const { stream, expected, selected, list } of reader.streams) {
    for (const [index, id] of ids.entries()) {
      const tables = {
        before: history[from + index] as Map<string, Row>,
        after: history[from + index + 1] as Map<string, Row>,
      };
      if (list !== null && (tables.after.get(id) ?? tables.before.get(id))?.list !== list) continue;
      const delivery = deliveryOf(id, tables, { before: seen[index]?.get(id), after: seen[index + 1]?.get(id) });
      if (delivery === null) told.nothing += 1;
      else if (delivery.task === null) told.removed += 1;
      else told.present += 1;
      if (delivery === null) continue;
      const { task } = delivery;
      expected.push({ ...delivery, task: task && Object.fromEntries(selected.map((name) => [name, task[name]])) });
    }
    await stream.take(expected.length).catch(() => {});
    expect(deliveries(stream)).toEqual(expected);
  }
}

const rowsOf = ({ data }: LiveStream['received'][number]) =>
  (data as { tasksNow: { id: string }[] } | null)?.tasksNow.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/**
 * The live query came to what its reader can query by now. Where the reader's rights were the same all along, each result
 * on the way was what could be queried after one of the changes.
 */
async function checkKept(reader: Following, from: number, rightsChanged: boolean): Promise<void> {
  const { kept } = reader;
  const { body } = await gateway.post(`{ tasksNow { id ${fields.join(' ')} } }`, {
    headers: { authorization: `Bearer ${reader.key.secret}` },
  });
  const latest = () => rowsOf(kept.received.at(-1) ?? { data: null });
  await expect.poll(latest, { interval: 10 }).toEqual(rowsOf(body));
  if (!rightsChanged) {
    const tables = (await visible(reader, from))?.map((rows) => rowsOf({ data: { tasksNow: [...rows.values()] } }));
    for (const result of kept.received.slice(reader.checked)) expect(tables).toContainEqual(rowsOf(result));
    told.kept += kept.received.length - reader.checked;
  }
  reader.checked = kept.received.length;
}

describe('whatever happens to rows and to rights', () => {
  beforeAll(async () => {
    const { organization } = gateway;
    const members = [await organization.member('admin'), await organization.member('admin')];
    const { organizationId } = organization;
    const [team] = await gateway.runtime.database.system<{ id: string }[]>`
      insert into access.team (organization_id, id, name) values (${organizationId}, gen_random_uuid(), 'North') returning id`;
    const witness = liveClient(gateway.url, { params: { authorization: `Bearer ${gateway.key}` } });
    const stream = witness.subscribe('subscription { taskChanged { type taskId task { title } } }');
    await witness.subscribe('{ tasks(at: 0) { id } }').take(1);
    stage = { organization, members, teamId: team?.id ?? '', witness: stream };
  });

  it('each reader is told of what it can query at that moment, in order, once, and of nothing else', async () => {
    await fc.assert(fc.asyncProperty(story, play), { numRuns: 20, endOnFailure: true });
    expect(Math.min(...Object.values(told))).toBeGreaterThan(0);
  }, 180_000);
});

// Revocation ----------------------------------------------------------------------------------------------------------

/** Somebody who reads, and how they come to read no more. Resolves with the moment from which on they may not. */
interface Revocation {
  headers?: Record<string, string>;
  params?: Record<string, unknown>;
  revoke(): Promise<number>;
}

const closed = { code: 4403 };
const refused = [{ extensions: { code: 'FORBIDDEN' } }];

async function session(member: TestMember) {
  const headers = { cookie: await signIn(gateway, member), origin: gateway.url.origin };
  return { headers, params: { organization: member.principal.organizationId } };
}

const withKey = ({ secret }: TestKey) => ({ params: { authorization: `Bearer ${secret}` } });

/** Does it as the owner; resolves when it has been committed. */
async function asOwner(
  { owner }: TestOrganization,
  work: (ctx: OrganizationContext, tx: Tx) => Promise<unknown>,
): Promise<number> {
  const ctx = owner.request();
  await changeAccess(ctx, (tx) => work(ctx, tx));
  return performance.now();
}

/** A role that holds nothing. */
async function emptyRole(organization: TestOrganization): Promise<string> {
  const ctx = organization.owner.request();
  return (await changeAccess(ctx, (tx) => createRole(ctx, tx, { name: 'Guest' }))).id;
}

/** A member who reads by a role that was given for a time only. */
async function aWhile(organization: TestOrganization, milliseconds: number) {
  const member = await organization.member('viewer');
  const memberId = member.principal.id;
  const roleIds = [await emptyRole(organization)];
  await asOwner(organization, (ctx, tx) => setRoles(ctx, tx, { memberId, roleIds }));
  const shown = await session(member);
  const expiresAt = new Date(Date.now() + milliseconds);
  const ctx = organization.owner.request();
  const input = { memberId, roleId: organization.roles.viewer, expiresAt: expiresAt.toISOString() };
  const grant = await changeAccess(ctx, (tx) => grantRole(ctx, tx, input));
  return { shown, grant, expiresAt };
}

const revocations: [string, unknown, (organization: TestOrganization) => Promise<Revocation>][] = [
  [
    'a role was taken',
    refused,
    async (organization) => {
      const member = await organization.member('viewer');
      const roleIds = [await emptyRole(organization)];
      const change = { memberId: member.principal.id, roleIds };
      return {
        ...(await session(member)),
        revoke: () => asOwner(organization, (ctx, tx) => setRoles(ctx, tx, change)),
      };
    },
  ],
  [
    'the maker of a key lost the role',
    refused,
    async (organization) => {
      const member = await organization.member('viewer');
      const key = await organization.key(['contact.read']);
      await boundBy(key, member);
      const change = { memberId: member.principal.id, roleIds: [await emptyRole(organization)] };
      return { ...withKey(key), revoke: () => asOwner(organization, (ctx, tx) => setRoles(ctx, tx, change)) };
    },
  ],
  [
    'a grant was revoked',
    refused,
    async (organization) => {
      const { shown, grant } = await aWhile(organization, 3_600_000);
      const named = { id: grant.id, own: false };
      return { ...shown, revoke: () => asOwner(organization, (ctx, tx) => revokeGrant(ctx, tx, named)) };
    },
  ],
  [
    'a grant expired',
    refused,
    async (organization) => {
      const { shown, expiresAt } = await aWhile(organization, 2_500);
      const revoke = async () => {
        await wait(expiresAt.getTime() - Date.now());
        return performance.now();
      };
      return { ...shown, revoke };
    },
  ],
  [
    'a membership ended',
    closed,
    async (organization) => {
      const member = await organization.member('viewer');
      const { id } = member.principal;
      return {
        ...(await session(member)),
        revoke: () => asOwner(organization, (ctx, tx) => removeMember(ctx, tx, id)),
      };
    },
  ],
  [
    'a key was revoked',
    closed,
    async (organization) => {
      const key = await organization.key(['contact.read']);
      const { keyId } = key.principal;
      return { ...withKey(key), revoke: () => asOwner(organization, (_ctx, tx) => revokeKey(tx, keyId)) };
    },
  ],
  [
    'a session ended',
    closed,
    async (organization) => {
      const shown = await session(await organization.member('viewer'));
      const revoke = async () => {
        const url = new URL('/api/auth/sign-out', gateway.url);
        const headers = { ...shown.headers, 'content-type': 'application/json' };
        const { status } = await fetch(url, { method: 'POST', headers, body: '{}' });
        expect(status).toBe(200);
        return performance.now();
      };
      return { ...shown, revoke };
    },
  ],
  [
    'an organization was closed to its members',
    closed,
    async (organization) => {
      const shown = await session(await organization.member('viewer'));
      const later = new Date(Date.now() + 86_400_000);
      return { ...shown, revoke: () => asOwner(organization, (_ctx, tx) => setErasure(tx, later)) };
    },
  ],
];

/** A transaction that has its numbers in the log and does not end: nothing behind them is delivered. */
async function holdLog({ organizationId }: TestOrganization): Promise<() => Promise<void>> {
  const [holding, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ended = gateway.runtime.database.app.begin(async (open) => {
    // Longer than the product lets a transaction of its own be idle.
    await open`set local idle_in_transaction_session_timeout = 0`;
    await open`select set_config('app.organization_id', ${organizationId}, true)`;
    const event = { organizationId, type: 'test.late', subjectType: 'Test', subjectId: 'late', subjectVersion: 1 };
    await open`select platform.append_events(${[{ ...event, actorKind: 'SYSTEM' }] as never}::jsonb)`;
    holding.resolve();
    await release.promise;
  });
  await Promise.race([holding.promise, ended]);
  return async () => {
    release.resolve();
    await ended;
  };
}

const titles = 'subscription { taskChanged { taskId task { title } } }';
const theirs = (id: string) => ({
  id,
  row: { id, title: id, list: 'x', ownerId: null, teamId: null },
});

describe.each([
  ['', async () => async () => {}],
  [' while an open transaction holds the log back', holdLog],
])('a stream ends within a second%s', (_when, hold) => {
  it.each(revocations)('when %s', async (_name, how, prepare) => {
    const organization = await anOrganization(gateway.runtime.database);
    const { revoke, ...shown } = await prepare(organization);
    await using client = liveClient(gateway.url, shown);
    const stream = client.subscribe(titles);
    await client.subscribe('{ tasks(at: 0) { id } }').take(1);
    await record(organization.system, [theirs('before')]);
    await stream.take(1);
    const release = await hold(organization);
    try {
      const since = await revoke();
      expect(await stream.ended).toMatchObject(how as object);
      expect(performance.now() - since).toBeLessThan(1_000);
    } finally {
      await release();
    }
    expect(stream.received).toHaveLength(1);
  });
});

it('a narrower scope holds for what was committed after it, although the log was held back meanwhile', async () => {
  const { organization } = gateway;
  const key = await organization.key(['contact.read']);
  await using client = liveClient(gateway.url, withKey(key));
  const stream = client.subscribe(titles);
  await client.subscribe('{ tasks(at: 0) { id } }').take(1);
  await record(organization.system, [theirs('before')]);
  await stream.take(1);
  const release = await holdLog(organization);
  await transact(organization.system, async (tx) => {
    await tx.db.execute(sql`update access.restriction set scope = 'own' where principal_id = ${key.principal.id}`);
    await tellLane(tx);
  });
  await record(organization.system, [theirs('hidden')]);
  const { row } = theirs('own');
  await record(organization.system, [{ id: 'own', row: { ...row, ownerId: organization.owner.principal.id } }]);
  await release();
  expect((await stream.take(2)).map(({ data }) => (data as { taskChanged: Delivery }).taskChanged.taskId)).toEqual([
    'before',
    'own',
  ]);
});
