import type { TransactionSql } from 'postgres';
import type { Database } from '../database/connect.ts';
import type { EventLog } from '../events/index.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { signChain } from './chain-signature.ts';
import { makeRecords } from './make-records.ts';
import { type Chain, insertRecords, lockChains, readEvents, saveChains, takeNotes } from './queries.ts';
import type { AuditRecord, UnchainedRecord } from './record.ts';
import { hashOf } from './record-hash.ts';

const consumer = 'audit';
const batchSize = 500;
/** Events wake the keeper; notes wait for this. */
const idleMilliseconds = 1_000;

interface Parts {
  database: Database;
  eventLog: Pick<EventLog, 'position' | 'onBatch'>;
  secrets: Secrets;
  log: Pick<Logger, 'warn'>;
}

export interface Keeper {
  /** One batch; true if there is more. Only one process at a time does it, the others return at once. */
  keep(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Follows the event log and the notes, and makes them into the audit log: each once, in order, in its organization's chain. */
export function startKeeper({ database, eventLog, secrets, log }: Parts): Keeper {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;
  const keep = () => keepBatch(database, eventLog, secrets);
  const drain = async () => {
    do {
      again = false;
      while (!stopped && (await keep()));
    } while (again && !stopped);
  };
  const wake = () => {
    again = true;
    if (stopped || running !== null) return;
    running = drain()
      .catch((error) => log.warn({ err: error }, 'The audit log could not be continued; trying again.'))
      .finally(() => {
        running = null;
      });
  };
  // After this batch: the log moves its position once its listeners have been told.
  const unsubscribe = eventLog.onBatch(() => void setImmediate(wake));
  const timer = setInterval(wake, idleMilliseconds);
  wake();
  return {
    keep,
    async stop() {
      stopped = true;
      unsubscribe();
      clearInterval(timer);
      await running;
    },
  };
}

/** The records, the heads of their chains and the cursor's move are one transaction, so that a crash leaves all or nothing. */
async function keepBatch(database: Database, eventLog: Parts['eventLog'], secrets: Secrets): Promise<boolean> {
  return database.system.begin(async (transaction) => {
    const after = await takeCursor(transaction);
    if (after === null) return false;
    const upTo = eventLog.position();
    const events = after < upTo ? await readEvents(transaction, after, upTo, batchSize) : [];
    const notes = await takeNotes(transaction, batchSize);
    if (events.length + notes.length > 0) {
      await chain(transaction, await makeRecords(transaction, events, notes), secrets);
    }
    const full = events.length === batchSize;
    const position = full ? (events.at(-1)?.seq ?? upTo) : upTo;
    if (BigInt(position) > after) {
      await transaction`
        update platform.consumer set seq = ${String(position)}, moved_at = clock_timestamp() where name = ${consumer}`;
    }
    return full || notes.length === batchSize;
  });
}

/** The cursor, locked until the end of the transaction; null while another process is at it. */
async function takeCursor(transaction: TransactionSql): Promise<bigint | null> {
  const rows = await transaction<{ seq: string }[]>`
    select seq from platform.consumer where name = ${consumer} for update skip locked`;
  return rows[0] === undefined ? null : BigInt(rows[0].seq);
}

async function chain(transaction: TransactionSql, made: readonly UnchainedRecord[], secrets: Secrets): Promise<void> {
  const chains = await lockChains(transaction, [...new Set(made.map(({ organizationId }) => organizationId))]);
  const records: AuditRecord[] = [];
  for (const record of made) {
    const head = chains.get(record.organizationId);
    if (head === undefined) continue; // erased meanwhile
    records.push(append(head, record));
  }
  await insertRecords(transaction, records);
  const signedAt = new Date();
  const heads = [...chains.values()].map((head) => ({ ...head, signedAt }));
  await saveChains(
    transaction,
    heads.map((head) => ({ ...head, signature: signChain(secrets, head) })),
  );
}

/** The record as the next of its chain, whose head it becomes. */
export function append(head: Pick<Chain, 'link' | 'hash'>, record: UnchainedRecord): AuditRecord {
  const link = head.link + 1n;
  const hash = hashOf(head.hash, { ...record, link });
  Object.assign(head, { link, hash });
  return { ...record, link, hash };
}
