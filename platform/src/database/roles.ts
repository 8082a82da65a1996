import { StartError } from '../environment/index.ts';
import type { Sql } from './connect.ts';

export const ownerRole = 'guardian_owner';
/** What a process of Guardian may become, one pool each. */
export const runtimeRoles = ['guardian_app', 'guardian_identity', 'guardian_system'] as const;
export type RuntimeRole = (typeof runtimeRoles)[number];

const oldestServer = 15;

/** Throws StartError when the server is older than what Guardian's SQL needs. Returns its major version. */
export async function checkServerVersion(sql: Sql, oldest = oldestServer): Promise<number> {
  const [row] = await sql<{ number: number; version: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version`;
  const major = Math.floor((row?.number ?? 0) / 10_000);
  if (major < oldest) {
    throw new StartError(`The database is PostgreSQL ${row?.version}; Guardian needs PostgreSQL ${oldest} or newer.`);
  }
  return major;
}

/**
 * Makes the four roles, lets the connected login become their owner, and each login in `logins` become the other three.
 * Roles belong to the whole server, so another database may have made them before.
 */
export async function ensureRoles(sql: Sql, logins: string[]): Promise<void> {
  const [me] = await sql<{ name: string; superuser: boolean; database: string }[]>`
    select current_user as name, rolsuper as superuser, current_database() as database from pg_roles where rolname = current_user`;
  if (!me) throw new StartError('The database does not say who is connected.');
  const roles = [ownerRole, ...runtimeRoles];
  const found = await sql<{ name: string }[]>`select rolname as name from pg_roles where rolname in ${sql(roles)}`;
  const existing = new Set(found.map((row) => row.name));
  try {
    for (const role of roles.filter((name) => !existing.has(name))) {
      await createRole(sql, role);
    }
    if (!me.superuser) for (const role of roles) await allow(sql, role, me.name);
    for (const login of logins.filter((name) => name !== me.name)) {
      for (const role of runtimeRoles) await allow(sql, role, login);
    }
    await sql`grant create, connect, temporary on database ${sql(me.database)} to ${sql(ownerRole)}`;
    for (const role of runtimeRoles) await sql`grant connect on database ${sql(me.database)} to ${sql(role)}`;
  } catch (error) {
    throw new StartError(
      `The login ${me.name} can't prepare the database: ${(error as Error).message}. It has to own the database and to have CREATEROLE; set DATABASE_OWNER_URL to one that does.`,
    );
  }
}

async function createRole(sql: Sql, role: string): Promise<void> {
  try {
    await sql`create role ${sql(role)} nologin noinherit`;
  } catch (error) {
    // Another database of the same server is being migrated at this moment.
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}

async function allow(sql: Sql, role: string, login: string): Promise<void> {
  const [row] = await sql<
    { allowed: boolean }[]
  >`select pg_has_role(${login}, ${role}, ${await settable(sql)}) as allowed`;
  if (!row?.allowed) await sql`grant ${sql(role)} to ${sql(login)}`;
}

/** Since PostgreSQL 16 membership and the right to `set role` are two things. */
async function settable(sql: Sql): Promise<'SET' | 'MEMBER'> {
  const [row] = await sql<{ recent: boolean }[]>`select current_setting('server_version_num')::int >= 160000 as recent`;
  return row?.recent ? 'SET' : 'MEMBER';
}
