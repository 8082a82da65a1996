import { principalIdOf } from '../access/principal.ts';
import type { RecordedEvent } from '../events/index.ts';
import { committed } from '../events/wake-up.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import type { Sql } from './connect.ts';
import { eventRows } from './event-rows.ts';
import { findResult, type IdempotentCall, keepResult } from './idempotency.ts';
import { createDb, type Db, isConnectionLoss, send } from './statement.ts';

/** What a verb may do inside its transaction. */
export interface Tx {
  db: Db;
  organizationId: string;
  /** Announces a domain fact. Written as the last statement before the commit, in the order of the calls. */
  record(event: RecordedEvent): void;
}

export interface TransactOptions {
  /** Name of the verb: with it, the request's idempotency key counts. */
  verb?: string;
  /** What the caller asked for: the same key with another input is refused. */
  input?: unknown;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Runs a verb's reads and writes in one transaction of the organization, under row-level security, together with its events.
 * With an idempotency key in the context and a verb's name, a repeated call returns the first result and does nothing.
 * That result passes through JSON: dates and bigints survive, classes don't.
 * If `work` throws, or any statement failed, nothing stays. Throws IDEMPOTENCY_KEY_REUSED.
 */
export async function transact<T>(
  ctx: OrganizationContext,
  work: (tx: Tx) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  const call = idempotentCall(ctx, options);
  const events: RecordedEvent[] = [];
  let lost = false;
  let appended: Promise<unknown> = Promise.resolve();
  try {
    const result = await ctx.database.app.begin(async (sql) => {
      sql`select set_config('app.organization_id', ${ctx.organizationId}, true)`.execute();
      const first = call && (await findResult(sql, call));
      if (first) return first.result as T;
      const made = await work({
        organizationId: ctx.organizationId,
        db: createDb(async (statement) => {
          // A statement caught the loss, and the work went on.
          if (lost) throw new Error('The connection was lost during the transaction.');
          return send(sql, statement).catch((error) => {
            if (isConnectionLoss(error)) lost = true;
            throw error;
          });
        }),
        record: (event) => void events.push(event),
      });
      if (call) await keepResult(sql, call, made);
      // Not awaited here, so that the commit follows in the same write: readers wait for whoever holds a sequence number.
      if (events.length > 0) appended = append(sql, eventRows(ctx, events));
      return made;
    });
    await appended; // had it failed, the commit has rolled back
    if (events.length > 0) committed();
    return result as T;
  } finally {
    appended.catch(() => {});
  }
}

function append(sql: Pick<Sql, 'unsafe'>, rows: object[]): Promise<unknown> {
  return sql.unsafe('select platform.append_events($1::jsonb)', [JSON.stringify(rows)], { prepare: true }).execute();
}

function idempotentCall(ctx: OrganizationContext, options: TransactOptions): IdempotentCall | null {
  if (ctx.idempotencyKey === null || options.verb === undefined) return null;
  const { organizationId, idempotencyKey: key } = ctx;
  return {
    organizationId,
    principalId: principalIdOf(ctx.principal) ?? nobody,
    key,
    verb: options.verb,
    input: options.input,
  };
}
