import type { TransactionSql } from 'postgres';
import { type Database, isUniqueViolation, uuidv7 } from '../database/index.ts';
import { conflict } from '../errors/index.ts';
import { hashPassword } from './password.ts';

/** What others may see of a person. */
export interface Profile {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
}

export interface NewUser {
  email: string;
  name: string;
  password: string;
  /** Whether the address is known to be theirs, so that no verification mail is needed. */
  verified: boolean;
}

type Identity = Pick<Database, 'identity'>;

/** A person with a password, made by the installation itself: no policy, no mail. Throws CONFLICT if the address is taken. */
export async function createUser({ identity }: Identity, input: NewUser): Promise<{ userId: string }> {
  const password = await hashPassword(input.password);
  return refusingTaken(input, () => identity.begin((sql) => insertUser(sql, input, password)));
}

/** Any number that nothing else in this database uses. */
const firstOperatorLock = 0x6f706572;

/**
 * The first person of the installation, who administers it. Null if there is an operator already, also when two set-ups
 * run at once. Throws CONFLICT if the address is taken.
 */
export async function createFirstOperator({ identity }: Identity, input: NewUser): Promise<{ userId: string } | null> {
  const password = await hashPassword(input.password);
  return refusingTaken(input, () =>
    identity.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(${firstOperatorLock})`;
      const [existing] = await sql`select user_id from access.operator limit 1`;
      if (existing !== undefined) return null;
      const made = await insertUser(sql, input, password);
      await sql`insert into access.operator (user_id) values (${made.userId})`;
      return made;
    }),
  );
}

async function insertUser(sql: TransactionSql, input: NewUser, password: string): Promise<{ userId: string }> {
  const userId = uuidv7();
  await sql`insert into identity."user" (id, name, email, email_verified)
    values (${userId}, ${input.name}, ${normalized(input.email)}, ${input.verified})`;
  await sql`insert into identity.account (id, user_id, account_id, provider_id, password)
    values (${uuidv7()}, ${userId}, ${userId}, 'credential', ${password})`;
  return { userId };
}

async function refusingTaken<T>({ email }: NewUser, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw conflict(`There is an account for ${normalized(email)} already.`, { reason: 'EMAIL_TAKEN' });
  }
}

function normalized(email: string): string {
  return email.trim().toLowerCase();
}

export async function profiles({ identity }: Identity, userIds: readonly string[]): Promise<Map<string, Profile>> {
  if (userIds.length === 0) return new Map();
  const rows = await identity<Profile[]>`
    select id, name, email, email_verified as "emailVerified", image
    from identity."user" where id = any(${[...userIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

export async function profileByEmail({ identity }: Identity, email: string): Promise<Profile | null> {
  const [row] = await identity<Profile[]>`
    select id, name, email, email_verified as "emailVerified", image
    from identity."user" where email = ${normalized(email)}`;
  return row ?? null;
}

export async function renameUser({ identity }: Identity, userId: string, name: string): Promise<void> {
  await identity`update identity."user" set name = ${name}, updated_at = now() where id = ${userId}`;
}
