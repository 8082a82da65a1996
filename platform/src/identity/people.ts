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
  const userId = uuidv7();
  const email = input.email.trim().toLowerCase();
  const password = await hashPassword(input.password);
  try {
    await identity.begin(async (sql) => {
      await sql`insert into identity."user" (id, name, email, email_verified)
        values (${userId}, ${input.name}, ${email}, ${input.verified})`;
      await sql`insert into identity.account (id, user_id, account_id, provider_id, password)
        values (${uuidv7()}, ${userId}, ${userId}, 'credential', ${password})`;
    });
  } catch (error) {
    if (isUniqueViolation(error))
      throw conflict(`There is an account for ${email} already.`, { reason: 'EMAIL_TAKEN' });
    throw error;
  }
  return { userId };
}

/** Takes a person back, with their sessions: for a first set-up that failed half-way. */
export async function deleteUser({ identity }: Identity, userId: string): Promise<void> {
  await identity`delete from identity."user" where id = ${userId}`;
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
    from identity."user" where email = ${email.trim().toLowerCase()}`;
  return row ?? null;
}

export async function renameUser({ identity }: Identity, userId: string, name: string): Promise<void> {
  await identity`update identity."user" set name = ${name}, updated_at = now() where id = ${userId}`;
}
