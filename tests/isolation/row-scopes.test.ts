import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memberOf } from '../journeys/people.ts';
import { type Client, type Product, type Stream, startProduct, subscribe } from '../product/index.ts';

/**
 * Rows that come, go from hand to hand and go away, before readers whose permissions end at their own rows, at their
 * teams', or nowhere: whatever happens, streams, lists, counts and look-ups show each of them its rows and no others.
 */
let product: Product;
let owner: Client;
let readers: Reader[];
let teamId: string;

interface Reader {
  scope: 'OWN' | 'TEAM' | 'ALL';
  id: string;
  client: Client;
}

interface Keys {
  ownerId: string | null;
  teamId: string | null;
}

type Kind = 'contact' | 'workflow' | 'alert';

const definition = {
  trigger: { kind: 'manual' },
  nodes: [{ id: 'wait', name: 'Wait', kind: 'delay', config: { seconds: 3600 } }],
  edges: [],
};

/** How each kind is made, given to somebody, deleted and followed. */
const kinds: Record<Kind, { create: string; assign: string; delete?: string; changed: string; list: string }> = {
  contact: {
    create:
      'mutation ($n: String!, $o: ID, $t: ID) { createContact(input: { firstName: $n, ownerId: $o, teamId: $t }) { it: contact { id } errors { message } } }',
    assign:
      'mutation ($id: ID!, $o: ID, $t: ID) { updateContact(id: $id, input: { ownerId: $o, teamId: $t }) { it: contact { id } errors { message } } }',
    delete: 'mutation ($id: ID!) { deleteContact(id: $id) { deletedId errors { message } } }',
    changed: 'subscription { it: contactChanged { type id: contactId row: contact { id } } }',
    list: '{ it: contacts(first: 100) { totalCount nodes { id } } }',
  },
  workflow: {
    create:
      'mutation ($n: String!, $o: ID, $t: ID, $d: JSON!) { createWorkflow(input: { name: $n, definition: $d, ownerId: $o, teamId: $t }) { it: workflow { id } errors { message } } }',
    assign:
      'mutation ($id: ID!, $o: ID, $t: ID) { updateWorkflow(id: $id, input: { ownerId: $o, teamId: $t }) { it: workflow { id } errors { message } } }',
    delete: 'mutation ($id: ID!) { deleteWorkflow(id: $id) { deletedId errors { message } } }',
    changed: 'subscription { it: workflowChanged { type id: workflowId row: workflow { id } } }',
    list: '{ it: workflows(first: 100) { totalCount nodes { id } } }',
  },
  alert: {
    create:
      'mutation ($n: String!, $o: ID, $t: ID) { raiseAlert(input: { title: $n, ownerId: $o, teamId: $t }) { it: alert { id } errors { message } } }',
    assign:
      'mutation ($id: ID!, $o: ID, $t: ID) { assignAlert(id: $id, input: { ownerId: $o, teamId: $t }) { it: alert { id } errors { message } } }',
    changed: 'subscription { it: alertChanged { type id: alertId row: alert { id } } }',
    list: '{ it: alerts(first: 100) { totalCount nodes { id } } }',
  },
};
const runs = {
  start: 'mutation ($id: ID!) { executeWorkflow(workflowId: $id) { it: execution { id } errors { message } } }',
  changed: 'subscription { it: workflowExecutionUpdates { type id: executionId row: execution { id } } }',
  list: '{ it: workflowExecutions(first: 100) { totalCount nodes { id } } }',
};

beforeAll(async () => {
  product = await startProduct();
  owner = await product.owner();
  const { createTeam } = await owner.data<{ createTeam: { team: { id: string } } }>(
    'mutation { createTeam(input: { name: "Red" }) { team { id } errors { message } } }',
  );
  teamId = createTeam.team.id;
  readers = [];
  for (const scope of ['OWN', 'TEAM', 'ALL'] as const) readers.push(await aReader(scope));
  await owner.data('mutation ($t: ID!, $m: [ID!]) { setTeamMembers(teamId: $t, add: $m) { errors { message } } }', {
    t: teamId,
    m: [readers[1]?.id],
  });
}, 150_000);
afterAll(() => product?.[Symbol.asyncDispose]());

async function aReader(scope: Reader['scope']): Promise<Reader> {
  const name = scope.toLowerCase();
  const { client } = await memberOf(owner, { name, email: `${name}@example.com`, role: 'viewer' });
  const { me } = await client.data<{ me: { actor: { id: string } } }>('{ me { actor { id } } }');
  const permissions = ['contact.read', 'workflow.read', 'workflowExecution.read', 'alert.read'].map((permission) => ({
    permission,
    scope,
  }));
  const { createRole } = await owner.data<{ createRole: { role: { id: string } } }>(
    'mutation ($n: String!, $p: [PermissionGrantInput!]!) { createRole(input: { name: $n, permissions: $p }) { role { id } errors { message } } }',
    { n: name, p: permissions },
  );
  await owner.data(
    'mutation ($m: ID!, $r: [ID!]!) { setMemberRoles(memberId: $m, roleIds: $r) { errors { message } } }',
    { m: me.actor.id, r: [createRole.role.id] },
  );
  return { scope, id: me.actor.id, client };
}

function sees({ scope, id }: Reader, keys: Keys | null): boolean {
  if (keys === null) return false;
  return scope === 'ALL' || keys.ownerId === id || (scope === 'TEAM' && keys.teamId === teamId);
}

const step = fc.record({
  kind: fc.constantFrom<Kind>('contact', 'workflow', 'alert'),
  act: fc.constantFrom('create', 'assign', 'assign', 'run', 'delete'),
  which: fc.nat(),
  owner: fc.option(fc.constantFrom(0, 1, 2)),
  inTeam: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Told {
  id: string;
  what: 'changed' | 'removed' | 'deleted';
}

/** What is there, and what each reader has to have been told of it. */
class World {
  readonly rows: Record<Kind, Map<string, Keys>> = { contact: new Map(), workflow: new Map(), alert: new Map() };
  readonly runs = new Map<string, Keys>();
  readonly told = new Map<Reader, Record<Kind, Told[]>>();
  #made = 0;

  forgetTold(): void {
    for (const reader of readers) this.told.set(reader, { contact: [], workflow: [], alert: [] });
  }

  /** One of each kind, and a run. */
  async createEach(keys: Keys): Promise<void> {
    for (const kind of kindNames) await this.create(kind, keys);
    await this.run([...this.rows.workflow.keys()].at(-1) as string);
  }

  /** The newest row of each kind that is the reader's own. */
  lastOf({ id: ownerId }: Reader): Record<Kind, string | undefined> & { run: string | undefined } {
    const newest = (rows: Map<string, Keys>) => [...rows].findLast(([, keys]) => keys.ownerId === ownerId)?.[0];
    const { contact, workflow, alert } = this.rows;
    return { contact: newest(contact), workflow: newest(workflow), alert: newest(alert), run: newest(this.runs) };
  }

  async take({ kind, act, which, owner: position, inTeam }: Step): Promise<void> {
    const keys = {
      ownerId: position === null ? null : (readers[position]?.id ?? null),
      teamId: inTeam ? teamId : null,
    };
    const rows = [...this.rows[kind]];
    const [id, before] = rows[which % Math.max(rows.length, 1)] ?? [];
    if (act === 'create' || id === undefined || before === undefined) return this.create(kind, keys);
    if (act === 'run') return kind === 'workflow' ? this.run(id) : undefined;
    if (act === 'assign') {
      if (before.ownerId === keys.ownerId && before.teamId === keys.teamId) return;
      await answered(kinds[kind].assign, { id, o: keys.ownerId, t: keys.teamId });
      this.#changed(kind, id, before, keys);
    } else if (kinds[kind].delete !== undefined) {
      await answered(kinds[kind].delete, { id });
      this.#changed(kind, id, before, null);
    }
  }

  async create(kind: Kind, keys: Keys): Promise<void> {
    const name = `${kind} ${++this.#made}`;
    const { it } = await answered(kinds[kind].create, { n: name, o: keys.ownerId, t: keys.teamId, d: definition });
    this.#changed(kind, it.id, null, keys);
  }

  async run(workflowId: string): Promise<void> {
    const { it } = await answered(runs.start, { id: workflowId });
    this.runs.set(it.id, this.rows.workflow.get(workflowId) as Keys);
  }

  #changed(kind: Kind, id: string, before: Keys | null, after: Keys | null): void {
    if (after === null) this.rows[kind].delete(id);
    else this.rows[kind].set(id, after);
    for (const [reader, told] of this.told) {
      if (sees(reader, after)) told[kind].push({ id, what: 'changed' });
      else if (sees(reader, before)) told[kind].push({ id, what: after === null ? 'deleted' : 'removed' });
    }
  }
}

async function answered(mutation: string, variables: object): Promise<{ it: { id: string } }> {
  const data = await owner.data<Record<string, { it: { id: string }; errors: { message: string }[] }>>(
    mutation,
    variables,
  );
  const [payload] = Object.values(data);
  if (payload === undefined || payload.errors.length > 0) throw new Error(JSON.stringify(payload));
  return payload;
}

interface Delivered {
  it: { type: string; id: string; row: { id: string } | null };
}

/** The last row of each kind is the reader's own, so that its stream has everything once that is there. */
async function inFull(stream: Stream<Delivered>, lastId: string | undefined): Promise<Told[]> {
  await stream.until(({ data }) => data.it.id === lastId);
  return stream.deliveries.map(({ data: { it } }) => {
    const [, what = ''] = it.type.match(/\.(removed|deleted)$/) ?? [];
    expect(it.row === null).toBe(what !== '');
    return { id: it.id, what: (what || 'changed') as Told['what'] };
  });
}

const kindNames: Kind[] = ['contact', 'workflow', 'alert'];

it('readers are shown just their rows by every way, whatever becomes of them', async () => {
  const world = new World();
  const life = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
    world.forgetTold();
    const streams = new Map(
      readers.map((reader) => [
        reader,
        {
          kinds: kindNames.map((kind) => subscribe<Delivered>(reader.client, kinds[kind].changed)),
          runs: subscribe<Delivered>(reader.client, runs.changed),
        },
      ]),
    );
    // A stream is there once it tells of something: of rows of each reader's own, until it does.
    const opening = [...streams.values()].flatMap(({ kinds: ofKinds }) => ofKinds);
    do {
      for (const { id } of readers) await world.createEach({ ownerId: id, teamId: null });
      await wait(50);
    } while (opening.some(({ deliveries }) => deliveries.length === 0));
    for (const each of steps) await world.take(each);
    for (const { id } of readers) await world.createEach({ ownerId: id, teamId: null });
    for (const [reader, { kinds: ofKinds, runs: ofRuns }] of streams) {
      const last = world.lastOf(reader);
      for (const [index, kind] of kindNames.entries()) {
        const told = world.told.get(reader)?.[kind] ?? [];
        const delivered = await inFull(ofKinds[index] as Stream<Delivered>, last[kind]);
        expect(delivered, `${reader.scope} ${kind}`).toEqual(told.slice(told.length - delivered.length));
        expect(delivered.length).toBeGreaterThan(1);
        await expectShown(reader, kinds[kind].list, kind, world.rows[kind]);
      }
      await ofRuns.until(({ data }) => data.it.id === last.run);
      const shown = new Set(ofRuns.deliveries.map(({ data }) => data.it.id));
      // Of earlier ones too: they are cancelled with their workflow.
      const expected = [...world.runs].filter(([, keys]) => sees(reader, keys));
      for (const id of shown) expect(expected.map(([run]) => run)).toContain(id);
      await expectShown(reader, runs.list, 'workflowExecution', world.runs);
    }
    for (const { kinds: ofKinds, runs: ofRuns } of streams.values()) {
      await Promise.all([...ofKinds, ofRuns].map((stream) => stream[Symbol.asyncDispose]()));
    }
  });
  await fc.assert(life, { numRuns: 3, endOnFailure: true });
}, 120_000);

/** The list, its count, and each row looked up by its id. */
async function expectShown(
  { client, scope, ...reader }: Reader,
  list: string,
  field: string,
  rows: ReadonlyMap<string, Keys>,
): Promise<void> {
  const own = [...rows].filter(([, keys]) => sees({ client, scope, ...reader }, keys)).map(([id]) => id);
  const { it } = await client.data<{ it: { totalCount: number; nodes: { id: string }[] } }>(list);
  expect(it.nodes.map(({ id }) => id).sort(), `${scope} ${field}`).toEqual(own.sort());
  expect(it.totalCount).toBe(own.length);
  const ids = [...rows.keys()];
  const found = await client.data<Record<string, { id: string } | null>>(
    `{ ${ids.map((id, index) => `n${index}: ${field}(id: "${id}") { id }`).join(' ')} }`,
  );
  expect(ids.filter((_, index) => found[`n${index}`] !== null).sort()).toEqual(own);
  // What explains the rights comes to the same.
  for (const id of ids.slice(-3)) {
    const { explainAccess } = await owner.data<{ explainAccess: { allowed: boolean } }>(
      'query ($p: ID!, $n: String!, $s: ID!) { explainAccess(principalId: $p, permission: $n, subjectId: $s) { allowed } }',
      { p: reader.id, n: `${field}.read`, s: id },
    );
    expect(explainAccess.allowed).toBe(own.includes(id));
  }
}
