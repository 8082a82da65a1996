import { systemContext, transact } from '@guardian/platform/database';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../testing/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const remove = 'mutation ($slug: String!) { deleteOrganization(slug: $slug) { eraseAfter errors { code } } }';
const restore = `mutation ($id: ID!) {
  restoreOrganization(organizationId: $id) { organization { name } errors { code } } }`;
const day = 24 * 60 * 60 * 1_000;

describe('deleteOrganization', () => {
  it('asks for the name and a fresh confirmation, and gives thirty days', async () => {
    const { owner, organization } = await graph.founder();
    expect((await graph.ask(owner, remove, { slug: 'other' })).data.deleteOrganization.errors).toEqual([
      { code: 'NOT_CONFIRMED' },
    ]);
    const session = await graph.sessionOf(owner);
    const confirmed = (at: Date) =>
      graph.database.identity`update identity.session set confirmed_at = ${at} where id = ${session?.id ?? ''}`;
    await confirmed(new Date(Date.now() - 3_600_000));
    expect((await graph.ask(owner, remove, organization)).codes).toEqual(['STEP_UP_REQUIRED']);
    await confirmed(new Date());
    const { data } = await graph.ask(owner, remove, organization);
    const grace = new Date(data.deleteOrganization.eraseAfter).getTime() - Date.now();
    expect(Math.round(grace / day)).toBe(30);
  });

  it('is for owners, of their own organization', async () => {
    const [acme, other] = [await graph.founder(), await graph.founder()];
    await graph.ask(acme.owner, remove, acme.organization);
    expect((await graph.ask(other.owner, restore, { id: acme.organization.id })).codes).toEqual(['FORBIDDEN']);
    expect((await graph.ask(acme.owner, restore, { id: acme.organization.id })).data.restoreOrganization).toEqual({
      organization: { name: 'Acme' },
      errors: [],
    });
    const types = await graph.database.system`
      select type from platform.events where organization_id = ${acme.organization.id} order by seq desc limit 2`;
    expect(types.map(({ type }) => type)).toEqual(['organization.restored', 'organization.deletionScheduled']);
  });
});

describe('the erasure', () => {
  const erase = (id: string) => graph.database.system`select platform.erase_organization(${id}) as finished`;

  it('does not come before its time, nor to an organization that nobody deleted', async () => {
    const { owner, organization } = await graph.founder();
    await expect(erase(organization.id)).rejects.toMatchObject({ code: '42501' });
    await graph.ask(owner, remove, organization);
    await expect(erase(organization.id)).rejects.toMatchObject({ code: '42501' });
  });

  it('leaves no row of the organization in any table, and every row of another', async () => {
    const [gone, kept] = [await graph.founder('Gone'), await graph.founder('Kept')];
    for (const { id } of [gone.organization, kept.organization]) {
      await graph.runtime.mail.send({ to: 'a@b.c', subject: '', text: '', template: 'x', organizationId: id });
      await transact(systemContext(graph.database, id), async () => {}, { verb: 'nothing' });
    }
    const before = await rowsOf(kept.organization.id);
    await graph.ask(gone.owner, remove, gone.organization);
    await graph.database.system`
      update access.organization set erase_after = now() where organization_id = ${gone.organization.id}`;
    for (let i = 0, finished = false; !finished; i++) {
      expect(i).toBeLessThan(20);
      finished = (await erase(gone.organization.id))[0]?.finished;
    }
    expect(await rowsOf(gone.organization.id)).toEqual({});
    expect(await rowsOf(kept.organization.id)).toEqual(before);
    expect((await graph.ask(gone.owner, '{ me { user { name } } }')).data.me.user.name).toBe('Ada Lovelace');
  });

  /** Rows by table that name the organization in any column of type uuid. */
  async function rowsOf(organizationId: string): Promise<Record<string, number>> {
    const owner = postgres(graph.database.ownerUrl, { max: 1 });
    const columns = await owner<{ name: string; column: string }[]>`
      select format('%I.%I', nspname, relname) as name, attname as column
      from pg_attribute
      join pg_class on pg_class.oid = attrelid
      join pg_namespace on pg_namespace.oid = relnamespace
      where atttypid = 'uuid'::regtype and relkind in ('r', 'p') and not relispartition
        and nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'identity')`;
    const found: Record<string, number> = {};
    for (const { name, column } of columns) {
      const [row] = await owner.unsafe<{ count: number }[]>(
        `select count(*)::int as count from ${name} where "${column}" = $1`,
        [organizationId],
      );
      if (row?.count) found[`${name}.${column}`] = row.count;
    }
    await owner.end();
    return found;
  }
});
