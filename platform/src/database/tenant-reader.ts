import type { Database, Sql } from './connect.ts';
import { createDb, type Db, type Statement, send } from './statement.ts';

interface Read extends Statement {
  resolve(rows: unknown[]): void;
  reject(error: unknown): void;
}

/**
 * Reads as one organization, or as none (then row-level security shows nothing).
 * All reads of a tick go out in one flush, as one read-only transaction: the setting lives exactly as long as that,
 * so it can't leak to the next use of the connection. A read that fails doesn't fail the others.
 */
export function createTenantReader(database: Pick<Database, 'app'>, organizationId: string | null): Db {
  let waiting: Read[] = [];
  return createDb(
    (statement) =>
      new Promise((resolve, reject) => {
        // setImmediate: after promises and process.nextTick, so that the dataloaders of a tick are in the same flush.
        if (waiting.push({ ...statement, resolve, reject }) > 1) return;
        setImmediate(() => {
          const reads = waiting;
          waiting = [];
          void flush(database.app, organizationId ?? '', reads);
        });
      }),
  );
}

const failedBefore = '25P02'; // in_failed_sql_transaction

/** Sends all reads at once. Those that came after one that failed are sent again, without it. */
async function flush(pool: Sql, organizationId: string, reads: Read[]): Promise<void> {
  for (let left = reads; left.length > 0; ) {
    try {
      left = await sendAll(pool, organizationId, left);
    } catch (error) {
      for (const read of left) read.reject(error);
      return;
    }
  }
}

/** Settles each read that Postgres has answered; returns the rest. Throws when the connection was lost. */
async function sendAll(pool: Sql, organizationId: string, reads: Read[]): Promise<Read[]> {
  const connection = await pool.reserve();
  // Nothing between here and `commit` waits, so that it is one write and one round trip.
  const begun = connection`begin read only`.execute();
  const scoped = connection`select set_config('app.organization_id', ${organizationId}, true)`.execute();
  const answers = Promise.allSettled(reads.map((read) => send(connection, read)));
  const ended = connection`commit`.execute();
  try {
    await Promise.all([begun, scoped, ended]);
  } finally {
    // Before anyone is answered: a pool that is closed while a connection is reserved would wait for it in vain.
    connection.release();
  }
  const outcomes = await answers;
  return reads.filter((read, index) => {
    const outcome = outcomes[index];
    if (outcome?.status === 'fulfilled') read.resolve(outcome.value);
    else if (outcome?.reason.code === failedBefore) return true;
    else read.reject(outcome?.reason);
    return false;
  });
}
