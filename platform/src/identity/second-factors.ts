import { type Database, isUuid } from '../database/index.ts';

export interface Passkey {
  id: string;
  name: string | null;
  /** Whether it is kept by a service and goes from device to device. */
  synced: boolean;
  /** Model of the authenticator, where it says so. */
  aaguid: string | null;
  createdAt: Date;
}

/** What a person can prove themselves with, beside their password. */
export interface SecondFactors {
  authenticatorApp: boolean;
  passkeys: Passkey[];
}

type Identity = Pick<Database, 'identity'>;

export async function secondFactorsOf({ identity }: Identity, userId: string): Promise<SecondFactors> {
  const [[user], passkeys] = await Promise.all([
    identity<{ enabled: boolean }[]>`
      select two_factor_enabled as enabled from identity."user" where id = ${userId}`,
    identity<Passkey[]>`
      select id, name, backed_up as synced, aaguid, created_at as "createdAt"
      from identity.passkey where user_id = ${userId} order by created_at`,
  ]);
  return { authenticatorApp: user?.enabled ?? false, passkeys: [...passkeys] };
}

export async function hasSecondFactor({ identity }: Identity, userId: string): Promise<boolean> {
  const [row] = await identity`
    select id from identity."user"
    where id = ${userId}
      and (two_factor_enabled or exists (select from identity.passkey where user_id = ${userId}))`;
  return row !== undefined;
}

/** False if the person has no such passkey. */
export async function renamePasskey(
  { identity }: Identity,
  userId: string,
  id: string,
  name: string,
): Promise<boolean> {
  if (!isUuid(id)) return false;
  const renamed = await identity`update identity.passkey set name = ${name} where user_id = ${userId} and id = ${id}`;
  return renamed.count > 0;
}
