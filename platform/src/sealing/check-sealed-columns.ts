import { tenantSchemas } from '../database/exceptions.ts';
import type { Sql } from '../database/index.ts';
import { StartError } from '../environment/index.ts';
import type { KeyEncryptionKeys } from './key-encryption-keys.ts';
import { missingKey } from './keyring.ts';
import { nameOf, sealedColumns } from './sealed-column.ts';

/**
 * What is declared sensitive and is not sealed by its type, or is sealed and no rotation would reach, as sentences: read
 * from the catalogue of the database. Empty when all is well.
 */
export async function unsealedColumns(sql: Pick<Sql, 'unsafe'>): Promise<string[]> {
  const found = await sql.unsafe<{ name: string; tenant: boolean }[]>(
    `select nspname || '.' || relname || '.' || sealed.attname as name,
      (select count(*) = 2 from pg_attribute key where key.attrelid = pg_class.oid and key.attname in ('organization_id', 'id')
        and key.atttypid = 'uuid'::regtype and not key.attisdropped) as tenant
    from pg_attribute sealed
    join pg_class on pg_class.oid = sealed.attrelid and relkind in ('r', 'p') and not relispartition
    join pg_namespace on pg_namespace.oid = relnamespace
    where nspname = any ($1) and sealed.atttypid = 'platform.sealed'::regtype and not sealed.attisdropped
    order by 1`,
    [[...tenantSchemas]],
  );
  const names = new Set(found.map(({ name }) => name));
  const declared = new Set(sealedColumns().map(nameOf));
  return [
    ...[...declared].filter((name) => !names.has(name)).map((name) => `${name} is declared sensitive and not sealed`),
    ...[...names].filter((name) => !declared.has(name)).map((name) => `${name} is sealed and no rotation knows of it`),
    ...found
      .filter(({ tenant }) => !tenant)
      .map(({ name }) => `${name} lies in a table without organization_id and id`),
  ];
}

/**
 * For the start of a process, with the whole product loaded. Throws StartError when a sensitive column would not be sealed,
 * or when a key-encryption key is missing, without which what is sealed can't be read.
 */
export async function requireSealing(sql: Sql, keys: KeyEncryptionKeys): Promise<void> {
  const [problem] = await unsealedColumns(sql);
  if (problem !== undefined) throw new StartError(`Sensitive values are not kept sealed: ${problem}.`);
  await requireKeys(sql, keys);
}

/** Throws StartError, which names them, when key-encryption keys are missing that data keys are wrapped by. */
export async function requireKeys(sql: Sql, keys: KeyEncryptionKeys): Promise<void> {
  const known = (await keys.all()).map(({ id }) => id);
  const missing = await sql<{ id: string }[]>`
    select distinct wrapped_by as id from platform.data_key where wrapped_key is not null and wrapped_by <> all (${known})`;
  if (missing.length > 0) throw new StartError(missingKey(missing.map(({ id }) => id)));
}
