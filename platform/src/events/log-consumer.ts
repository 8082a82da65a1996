import type { TransactionSql } from 'postgres';
import type { Database } from '../database/connect.ts';
import type { Logger } from '../telemetry/index.ts';
import type { StoredEvent } from './event.ts';
import type { EventLog } from './event-log.ts';

/** How often the cursor is moved past events that wake nobody, and a process that has died is replaced. */
const idleMilliseconds = 1_000;

export interface LogConsumer {
  /** One batch; true if there is more. Only one process at a time does it, the others return at once. */
  step(): Promise<boolean>;
  stop(): Promise<void>;
}

interface Parts {
  database: Database;
  eventLog: Pick<EventLog, 'position' | 'onBatch'>;
  log: Pick<Logger, 'warn'>;
  /** Of its row in platform.consumer, which a migration makes. */
  name: string;
  /** Whether events are to be looked at now rather than at the next idle look. */
  wakes(events: readonly StoredEvent[]): boolean;
  /** What is logged when a batch failed; it is tried again. */
  failed: string;
  /**
   * Does what follows from the events behind `after` up to `upTo`, or from the first of them, in the transaction that moves
   * the cursor to the position it gives: a crash leaves all of it or nothing.
   */
  take(transaction: TransactionSql, after: bigint, upTo: bigint): Promise<{ position: bigint; more: boolean }>;
}

/** Follows the log of all organizations with a durable cursor: each event once, in order, by one process at a time. */
export function startLogConsumer({ database, eventLog, log, name, wakes, failed, take }: Parts): LogConsumer {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;
  const step = () =>
    database.system.begin(async (transaction) => {
      const after = await takeCursor(transaction, name);
      if (after === null) return false;
      const { position, more } = await take(transaction, after, eventLog.position());
      if (position > after) {
        await transaction`
          update platform.consumer set seq = ${String(position)}, moved_at = clock_timestamp() where name = ${name}`;
      }
      return more;
    });
  const drain = async () => {
    do {
      again = false;
      while (!stopped && (await step()));
    } while (again && !stopped);
  };
  const wake = () => {
    again = true;
    if (stopped || running !== null) return;
    running = drain()
      .catch((error) => log.warn({ err: error }, failed))
      .finally(() => {
        running = null;
      });
  };
  const unsubscribe = eventLog.onBatch((events) => {
    // After this batch: the log moves its position once its listeners have been told.
    if (wakes(events)) setImmediate(wake);
  });
  const timer = setInterval(wake, idleMilliseconds);
  wake();
  return {
    step,
    async stop() {
      stopped = true;
      unsubscribe();
      clearInterval(timer);
      await running;
    },
  };
}

/** The cursor, locked until the end of the transaction; null while another process is at it. */
async function takeCursor(transaction: TransactionSql, name: string): Promise<bigint | null> {
  const rows = await transaction<{ seq: string }[]>`
    select seq from platform.consumer where name = ${name} for update skip locked`;
  return rows[0] === undefined ? null : BigInt(rows[0].seq);
}
