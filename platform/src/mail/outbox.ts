import type { Database } from '../database/index.ts';
import type { Signals } from '../events/index.ts';

export type MailStatus = 'QUEUED' | 'SENT' | 'KEPT' | 'FAILED';

export interface StoredMail {
  /** Time-ordered: the newest have the greatest. */
  id: string;
  to: string;
  subject: string;
  text: string;
  template: string;
  organizationId: string | null;
  status: MailStatus;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

/** Name of the installation's signal that follows the outbox. */
export const outboxSignal = 'mail.outbox';

const columns = `id, recipient as "to", subject, text, template, sent_for as "organizationId", status,
  last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"`;

/** Messages behind `after` (an id), the newest first. `search` looks into recipient and subject, without case. */
export async function listMail(
  { system }: Pick<Database, 'system'>,
  options: { limit: number; after?: string | null; search?: string | null },
): Promise<StoredMail[]> {
  return system<StoredMail[]>`
    select ${system.unsafe(columns)} from platform.mail
    where (${options.after ?? null}::uuid is null or id < ${options.after ?? null}::uuid)
    ${searching(system, options.search)}
    order by id desc limit ${options.limit}`;
}

export async function countMail(
  { system }: Pick<Database, 'system'>,
  options: { search?: string | null } = {},
): Promise<number> {
  const rows = await system<{ count: number }[]>`
    select count(*)::int from platform.mail where true ${searching(system, options.search)}`;
  return rows[0]?.count ?? 0;
}

export async function findMail({ system }: Pick<Database, 'system'>, id: string): Promise<StoredMail | null> {
  const rows = await system<StoredMail[]>`select ${system.unsafe(columns)} from platform.mail where id = ${id}`;
  return rows[0] ?? null;
}

/** Publishes `{ totalCount, latestId }` for whoever looks at the outbox. */
export async function announceOutbox(database: Pick<Database, 'system'>, signals: Signals): Promise<void> {
  const [latest] = await listMail(database, { limit: 1 });
  await signals.publish(outboxSignal, null, { totalCount: await countMail(database), latestId: latest?.id ?? null });
}

function searching(system: Database['system'], search: string | null | undefined) {
  if (!search) return system``;
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return system`and (recipient ilike ${pattern} or subject ilike ${pattern})`;
}
