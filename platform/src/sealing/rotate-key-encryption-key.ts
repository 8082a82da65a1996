import type { Database, Sql } from '../database/index.ts';
import { keyringOf, wrappingLock } from './keyring.ts';

interface WrappedRow {
  organizationId: string;
  number: number;
  id: string;
  wrappedBy: string;
  wrappedKey: Buffer;
}

const batch = 500;

/**
 * Wraps every data key by the current key-encryption key, and forgets the others when they are kept in the file. Nothing that
 * is sealed has to be touched. Killed at any moment, it can be started again, and goes on with what is left.
 *
 * @returns how many keys were wrapped anew.
 */
export async function rotateKeyEncryptionKey(database: Database, options: { renew: boolean }): Promise<number> {
  const { keyEncryptionKeys } = keyringOf({ database });
  if (options.renew) await alone(database, () => keyEncryptionKeys.renew());
  let wrapped = 0;
  for (let more = true; more; ) {
    const { id } = await keyEncryptionKeys.current();
    const count = await database.system.begin((sql) => rewrapBatch(database, sql, id));
    wrapped += count;
    more = count > 0;
  }
  await alone(database, async (sql) => {
    const { id } = await keyEncryptionKeys.current();
    for (let count = 1; count > 0; wrapped += count) count = await rewrapBatch(database, sql, id);
    await keyEncryptionKeys.forgetOthers();
  });
  return wrapped;
}

type Transaction = Parameters<Parameters<Sql['begin']>[1]>[0];

/** Nobody wraps meanwhile, so that no key is taken away that somebody is about to use. */
async function alone(database: Database, work: (sql: Transaction) => Promise<unknown>): Promise<void> {
  await database.system.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${wrappingLock})`;
    await work(sql);
  });
}

async function rewrapBatch(database: Database, sql: Transaction, current: string): Promise<number> {
  const keyring = keyringOf({ database });
  await sql`select pg_advisory_xact_lock_shared(${wrappingLock})`;
  const rows = await sql<WrappedRow[]>`
    select organization_id as "organizationId", number, id, wrapped_by as "wrappedBy", wrapped_key as "wrappedKey"
    from platform.data_key where wrapped_key is not null and wrapped_by <> ${current}
    order by organization_id, number limit ${batch} for update`;
  for (const row of rows) {
    const { wrappedBy, wrappedKey } = await keyring.rewrap(row);
    await sql`
      update platform.data_key set wrapped_by = ${wrappedBy}, wrapped_key = ${wrappedKey}
      where organization_id = ${row.organizationId} and number = ${row.number}`;
  }
  return rows.length;
}
