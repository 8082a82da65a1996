import { createIdentityReader, createTenantReader, type Sql } from '@guardian/platform/database';
import { anOrganization } from '@guardian/platform/testing';
import { sql } from 'drizzle-orm';
import { median } from '../report.ts';
import { type Figure, figureOf, type Part } from './part.ts';
import { openStage, type Stage } from './stage.ts';

type Db = ReturnType<typeof createTenantReader>;

const organizations = 100;
const contacts = 1_000;
/** How often both ways are measured, one after the other. */
const rounds = 40;

/** What keeping organizations apart costs a list: its policy in Postgres, and the transaction around it in this process. */
export const reads: Part = async () => {
  await using stage = await openStage();
  const organizationId = await fillContacts(stage);
  return [...(await policy(stage, organizationId)), ...(await transaction(stage, organizationId))];
};

const list = `select id, first_name, last_name, email, company, created_at from insights.contact
  where organization_id = $1 order by name_key, id limit 50`;

async function fillContacts({ database, owner }: Stage): Promise<string> {
  const { organizationId } = await anOrganization(database);
  await owner`
    insert into insights.contact (organization_id, id, first_name, last_name, email, company, source)
    select case when organization = 0 then ${organizationId} else gen_random_uuid() end, gen_random_uuid(),
      'First ' || md5(n::text), 'Last ' || n, n || '@example.com', 'Company ' || n % 50, 'IMPORT'
    from generate_series(0, ${organizations - 1}) organization, generate_series(1, ${contacts}) n`;
  await owner`vacuum (analyze) insights.contact`;
  return organizationId;
}

/** The same list in a loop within Postgres: as the role that the policy is for, and as one that passes it by. */
async function policy({ database, owner }: Stage, organizationId: string): Promise<Figure[]> {
  const times = 500;
  await owner.unsafe(`
    create function platform.bench_list(uuid, times integer) returns double precision language plpgsql as $$
    declare
      began constant timestamptz := clock_timestamp();
    begin
      for time in 1 .. times loop
        perform * from (${list}) as page;
      end loop;
      return extract(epoch from clock_timestamp() - began) * 1000 / times;
    end $$`);
  const run = async (connection: Pick<Sql, 'unsafe'>) => {
    const rows = await connection.unsafe('select platform.bench_list($1, $2) as taken', [organizationId, times]);
    return Number(rows[0]?.taken);
  };
  const without = new Float64Array(rounds);
  const within = new Float64Array(rounds);
  const connection = await database.app.reserve();
  try {
    await connection`select set_config('app.organization_id', ${organizationId}, false)`;
    await Promise.all([run(owner), run(connection)]);
    for (let round = 0; round < rounds; round++) {
      without[round] = await run(owner);
      within[round] = await run(connection);
    }
  } finally {
    await connection`select set_config('app.organization_id', '', false)`;
    connection.release();
  }
  // Of each pair of rounds: what else the machine does slows both of them.
  const ratio = median(Array.from(within, (taken, round) => taken / (without[round] ?? 0)));
  const before = figureOf('list of 50 within Postgres, without row security', without);
  const after = figureOf('list of 50 within Postgres, with it', within);
  return [before, { ...after, ratio }];
}

/** Five lists at once, each by itself and through the tenant reader. */
async function transaction({ database }: Stage, organizationId: string): Promise<Figure[]> {
  const times = 200;
  const five = (db: Db) =>
    Promise.all(
      Array.from({ length: 5 }, (_, place) =>
        db.execute(sql`
          select id, first_name, last_name, email, company, created_at from insights.contact
          where organization_id = ${organizationId} order by name_key, id limit ${46 + place}`),
      ),
    );
  const alone = createIdentityReader({ identity: database.system });
  const reader = createTenantReader(database, organizationId);
  const ways = [alone, reader].map((db) => ({ db, taken: [] as number[], cpu: [] as number[] }));
  for (let round = -2; round < rounds; round++) {
    for (const { db, taken, cpu } of ways) {
      const before = process.cpuUsage();
      for (let time = 0; time < times; time++) {
        const began = performance.now();
        await five(db);
        if (round >= 0) taken.push(performance.now() - began);
      }
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) cpu.push((user + system) / 1_000 / times);
    }
  }
  const [autocommit, tenant] = ways.map(({ taken, cpu }, way) => ({
    ...figureOf(
      way === 0 ? 'five lists, each by itself' : 'five lists through the tenant reader',
      Float64Array.from(taken),
    ),
    cpu: median(cpu),
  }));
  if (autocommit === undefined || tenant === undefined) throw new Error('Nothing was measured.');
  return [autocommit, { ...tenant, ratio: tenant.cpu / autocommit.cpu }];
}
