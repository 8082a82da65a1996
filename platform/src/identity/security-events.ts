import type { Database, Sql } from '../database/index.ts';

/** What can happen to a person's account. Written by triggers of the tables or with the answer to the request. */
export type SecurityEventType =
  | 'signedIn'
  | 'signInFailed'
  | 'signInBlocked'
  | 'passwordChanged'
  | 'emailChanged'
  | 'twoFactorEnabled'
  | 'twoFactorDisabled'
  | 'recoveryCodesChanged'
  | 'passkeyAdded'
  | 'passkeyRemoved';

export interface SecurityEvent {
  /** Counts up with time. */
  id: string;
  userId: string;
  type: SecurityEventType;
  ipAddress: string | null;
  userAgent: string | null;
  detail: Record<string, unknown>;
  occurredAt: Date;
}

export interface Origin {
  ipAddress: string | null;
  userAgent: string | null;
}

type Identity = Pick<Database, 'identity'>;

const columns = `id::text, user_id as "userId", type, ip_address as "ipAddress", user_agent as "userAgent", detail,
  occurred_at as "occurredAt"`;

/** A person's log, the newest first. */
export async function securityEventsOf(
  { identity }: Identity,
  userId: string,
  { first, after }: { first: number; after: string | null },
): Promise<SecurityEvent[]> {
  return identity<SecurityEvent[]>`
    select ${identity.unsafe(columns)} from identity.security_event
    where user_id = ${userId} and (${after}::bigint is null or id < ${after}::bigint)
    order by id desc limit ${first}`;
}

/** One statement, whether there is such an account or not: who measures the answer learns nothing. */
export async function recordFailure(
  { identity }: Identity,
  failure: {
    who: { email: string } | { userId: string };
    type: 'signInFailed' | 'signInBlocked';
    factor: string;
  } & Origin,
): Promise<string | null> {
  const { who, type, factor, ipAddress, userAgent } = failure;
  const [row] = await identity<{ userId: string }[]>`
    insert into identity.security_event (user_id, type, ip_address, user_agent, detail)
    select id, ${type}, ${ipAddress}, ${userAgent}, ${JSON.stringify({ factor })}::jsonb
    from identity."user" where ${'email' in who ? identity`email = ${who.email}` : identity`id::text = ${who.userId}`}
    returning user_id as "userId"`;
  return row?.userId ?? null;
}

/** Writes completed sign-ins down: that of the session, or those whose process ended before it could. */
export async function recordSignIns({ identity }: Identity, sessionId: string | null): Promise<void> {
  await identity`
    with signed_in as (
      update identity.session set announced_at = now()
      where announced_at is null and (id = ${sessionId}::uuid or created_at < now() - interval '1 minute')
      returning user_id, ip_address, user_agent, second_factor, created_at
    )
    insert into identity.security_event (user_id, type, ip_address, user_agent, detail, occurred_at)
    select user_id, 'signedIn', ip_address, user_agent, jsonb_build_object('secondFactor', second_factor), created_at
    from signed_in`;
}

/** Says where changes that were recorded by triggers came from; those of the last minute that don't know yet. */
export async function completeOrigin({ identity }: Identity, userId: string, origin: Origin): Promise<void> {
  await identity`
    update identity.security_event set ip_address = ${origin.ipAddress}, user_agent = ${origin.userAgent}
    where user_id = ${userId} and announced_at is null and ip_address is null and user_agent is null`;
}

/** Events that the organizations of their people don't know yet, the oldest first. */
export async function unannounced({ identity }: Identity, userId: string | null): Promise<SecurityEvent[]> {
  return identity<SecurityEvent[]>`
    select ${identity.unsafe(columns)} from identity.security_event
    where announced_at is null
      and (user_id = ${userId}::uuid or (${userId}::uuid is null and occurred_at < now() - interval '1 minute'))
    order by id limit 500`;
}

/** Marks an event as told. False if another process has done it. */
export async function markAnnounced(sql: Pick<Sql, 'unsafe'>, id: string): Promise<boolean> {
  const marked = await sql.unsafe(
    'update identity.security_event set announced_at = now() where id = $1 and announced_at is null',
    [id],
    { prepare: true },
  );
  return marked.count > 0;
}
