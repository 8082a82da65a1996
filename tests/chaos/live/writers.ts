import { setTimeout as wait } from 'node:timers/promises';
import { transact, uuidv7 } from '@guardian/platform/database';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { eventRows } from '../../../platform/src/database/event-rows.ts';
import { contactChange } from '../../../subgraphs/insights/src/contacts/events.ts';
import { insertContact } from '../../../subgraphs/insights/src/contacts/queries.ts';
import { type ContactRow, contact } from '../../../subgraphs/insights/src/contacts/tables.ts';
import type { Fact, Ledger } from './ledger.ts';
import type { ChaosOrganization } from './organizations.ts';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';

/** Writes again and again; each step records in the ledger what it knows to be committed. Returns how many facts. */
export type Writer = () => Promise<number>;

interface Change {
  before: ContactRow | null;
  after: ContactRow | null;
}

/** A writer of transactions of one to twenty changes, straight through platform. Nobody else changes its contacts. */
export function bulkWriter(
  stage: Stage,
  ledger: Ledger,
  { organization, members, own }: ChaosOrganization,
  contacts: ContactRow[],
  random: Random,
): Writer {
  const { system } = organization;
  let rows = contacts;
  /** Made by this writer, and so free to be deleted. */
  const made = new Set<string>();
  const owners = [...members, ...own.map(({ principalId }) => principalId), null];

  const plan = () => {
    const chosen = rows.filter(() => random.next() < random.between(1, 20) / rows.length);
    const gone = chosen.filter(({ id }) => made.has(id) && random.next() < 0.3);
    return {
      created: random.next() < 0.2 ? 1 : 0,
      changed: chosen.filter((row) => !gone.includes(row)),
      gone,
      owner: random.next() < 0.5 ? random.pick(owners) : undefined,
      late: random.next() < 0.1 ? random.between(20, 200) : 0,
    };
  };

  return async () => {
    const { created, changed, gone, owner, late } = plan();
    if (created + changed.length + gone.length === 0) return 0;
    const token = uuidv7();
    const startedAt = performance.now();
    const update = (id: ContactRow['id'][], db: typeof system.db) =>
      db
        .update(contact)
        .set({
          version: sql`${contact.version} + 1`,
          firstName: token,
          updatedAt: new Date(),
          ...(owner === undefined ? {} : { ownerId: owner }),
        })
        .where(and(eq(contact.organizationId, organization.organizationId), inArray(contact.id, id)))
        .returning();
    const work = async (db: typeof system.db): Promise<Change[]> => {
      const changes: Change[] = [];
      for (let index = 0; index < created; index++) {
        const after = await insertContact(db, organization.organizationId, {
          firstName: token,
          ownerId: owner ?? null,
          teamId: null,
          source: 'API',
        });
        changes.push({ before: null, after });
      }
      if (changed.length > 0) {
        for (const after of await update(
          changed.map(({ id }) => id),
          db,
        )) {
          changes.push({ before: changed.find(({ id }) => id === after.id) ?? null, after });
        }
      }
      if (gone.length > 0) {
        const ids = gone.map(({ id }) => id);
        await db
          .delete(contact)
          .where(and(eq(contact.organizationId, organization.organizationId), inArray(contact.id, ids)));
        for (const before of gone) changes.push({ before, after: null });
      }
      return changes;
    };
    let changes: Change[];
    try {
      changes =
        late > 0
          ? await lateTransaction(work, late)
          : await transact(system, async (tx) => {
              const done = await work(tx.db);
              for (const { before, after } of done) tx.record(contactChange(before, after));
              return done;
            });
    } catch {
      changes = await outcome(stage, organization.organizationId, { token, changed, gone });
    }
    const committedAt = performance.now();
    for (const { before, after } of changes) {
      ledger.add(factOf(organization.organizationId, before, after, token, startedAt, committedAt));
    }
    const changedIds = new Set(changes.map(({ before, after }) => (after ?? before)?.id));
    rows = [
      ...rows.filter(({ id }) => !changedIds.has(id)),
      ...changes.flatMap(({ after }) => (after === null ? [] : [after])),
    ];
    for (const { before, after } of changes) if (before === null && after !== null) made.add(after.id);
    return changes.length;
  };

  /** Takes its numbers in the log first and commits later, while others overtake it. */
  function lateTransaction(work: (db: typeof system.db) => Promise<Change[]>, milliseconds: number): Promise<Change[]> {
    return transact(system, async (tx) => {
      const changes = await work(tx.db);
      const events = eventRows(
        system,
        changes.map(({ before, after }) => contactChange(before, after)),
      );
      await tx.db.execute(sql`select platform.append_events(${JSON.stringify(events)}::jsonb)`);
      await tx.db.execute(sql`select pg_sleep(${milliseconds / 1_000})`);
      return changes;
    });
  }
}

/** Whether a transaction of unknown outcome was committed, read from the state once the server answers again. */
async function outcome(
  { asOwner }: Stage,
  organizationId: string,
  { token, changed, gone }: { token: string; changed: ContactRow[]; gone: ContactRow[] },
): Promise<Change[]> {
  const ids = [...changed, ...gone].map(({ id }) => id);
  for (;;) {
    try {
      const rows = await asOwner<{ id: string; owner_id: string | null; version: number; first_name: string }>(
        `select id, owner_id, version, first_name from insights.contact
         where organization_id = $1 and (first_name = $2 or id = any ($3::uuid[]))`,
        [organizationId, token, ids],
      );
      const marked = rows.filter((row) => row.first_name === token);
      const committed =
        marked.length > 0 || (gone.length > 0 && gone.every(({ id }) => !rows.some((row) => row.id === id)));
      if (!committed) return [];
      const changes: Change[] = marked.map((row) => {
        const before = changed.find(({ id }) => id === row.id) ?? null;
        const base = before ?? ({ id: row.id } as ContactRow);
        return { before, after: { ...base, ownerId: row.owner_id, version: row.version, firstName: token } };
      });
      return [...changes, ...gone.map((before) => ({ before, after: null }))];
    } catch {
      await wait(200);
    }
  }
}

function factOf(
  organizationId: string,
  before: ContactRow | null,
  after: ContactRow | null,
  token: string,
  startedAt: number,
  committedAt: number,
): Fact {
  const row = after ?? before;
  if (row === null) throw new Error('a change of nothing');
  return {
    organizationId,
    type: before === null ? 'contact.created' : after === null ? 'contact.deleted' : 'contact.updated',
    subjectId: row.id,
    version: after === null ? row.version + 1 : row.version,
    token,
    before: before?.ownerId ?? null,
    after: after?.ownerId ?? null,
    startedAt,
    committedAt,
  };
}

interface Payload {
  contact?: { id: string; version: number; owner: { id: string } | null };
  alert?: { id: string; version: number };
  errors: unknown[];
}

/** A writer that asks the gateways, as a program does: an idempotency key, and again until it is answered. */
export function apiWriter(
  ledger: Ledger,
  { organization, members, writer }: ChaosOrganization,
  contacts: ContactRow[],
  ports: () => number,
  random: Random,
): Writer {
  const { organizationId } = organization;
  const rows = new Map(contacts.map((row) => [row.id, row]));
  const open: { id: string; version: number; title: string }[] = [];

  const mutate = async (field: string, query: string, variables: object): Promise<Payload> => {
    const key = uuidv7();
    for (;;) {
      const answer = await ask(ports(), writer, query, variables, key);
      const payload = answer?.data?.[field];
      if (payload && payload.errors.length === 0) return payload;
      if (payload && payload.errors.length > 0) throw new Error(`${field}: ${JSON.stringify(payload.errors)}`);
      const code = answer?.errors?.[0]?.extensions?.code ?? 'UNAVAILABLE';
      if (!/^(UNAVAILABLE|SUBGRAPH_UNAVAILABLE|INTERNAL|RATE_LIMITED)$/.test(code)) {
        throw new Error(`${field}: ${JSON.stringify(answer)}`);
      }
      await wait(random.between(50, 300));
    }
  };

  const changeContact = async () => {
    const row = random.pick([...rows.values()]);
    const token = uuidv7();
    const ownerId = random.next() < 0.3 ? random.pick([...members, null]) : row.ownerId;
    const startedAt = performance.now();
    const { contact: changed } = await mutate(
      'updateContact',
      `mutation ($id: ID!, $name: String!, $owner: ID) {
        updateContact(id: $id, input: { firstName: $name, ownerId: $owner }) {
          contact { id version owner { id } } errors { message }
        }
      }`,
      { id: row.id, name: token, owner: ownerId },
    );
    const after = { ...row, ownerId, firstName: token, version: changed?.version ?? 0 };
    ledger.add(factOf(organizationId, row, after, token, startedAt, performance.now()));
    rows.set(row.id, after);
  };

  const addAlert = (type: string, subjectId: string, version: number, token: string, startedAt: number) =>
    ledger.add({
      organizationId,
      type,
      subjectId,
      version,
      token,
      before: null,
      after: null,
      startedAt,
      committedAt: performance.now(),
    });

  const raiseAlert = async () => {
    const title = uuidv7();
    const startedAt = performance.now();
    const { alert } = await mutate(
      'raiseAlert',
      'mutation ($title: String!) { raiseAlert(input: { title: $title }) { alert { id version } errors { message } } }',
      { title },
    );
    if (!alert) throw new Error('raiseAlert answered without an alert');
    addAlert('alert.raised', alert.id, alert.version, title, startedAt);
    open.push({ ...alert, title });
  };

  const acknowledgeAlert = async ({ id, title }: { id: string; title: string }) => {
    const startedAt = performance.now();
    const { alert } = await mutate(
      'acknowledgeAlert',
      'mutation ($id: ID!) { acknowledgeAlert(id: $id) { alert { id version } errors { message } } }',
      { id },
    );
    if (!alert) throw new Error('acknowledgeAlert answered without an alert');
    addAlert('alert.acknowledged', id, alert.version, title, startedAt);
  };

  return async () => {
    const choice = random.next();
    const alert = choice > 0.8 ? open.shift() : undefined;
    if (alert !== undefined) await acknowledgeAlert(alert);
    else if (choice > 0.5) await raiseAlert();
    else await changeContact();
    return 1;
  };
}

interface Answer {
  data?: Record<string, Payload | null> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Null when the connection did not last until the answer. */
async function ask(
  port: number,
  key: string,
  query: string,
  variables: object,
  idempotencyKey: string,
): Promise<Answer | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${key}`,
        'idempotency-key': idempotencyKey,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(10_000),
    });
    return (await response.json()) as Answer;
  } catch {
    return null;
  }
}
