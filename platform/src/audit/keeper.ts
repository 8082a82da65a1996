import type { TransactionSql } from 'postgres';
import type { Database } from '../database/connect.ts';
import { type EventLog, publishIn, startLogConsumer } from '../events/index.ts';
import type { Secrets } from '../secrets/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { signChain } from './chain-signature.ts';
import { makeRecords } from './make-records.ts';
import { type Chain, insertRecords, lockChains, readEvents, saveChains, takeNotes } from './queries.ts';
import type { AuditRecord, UnchainedRecord } from './record.ts';
import { hashOf } from './record-hash.ts';

const batchSize = 500;
/** Name of the organization's signal that records were added. */
const recordsSignal = 'audit.records';
/** Whoever follows the log reads it at each signal: what tells of that alone must not be one again. */
const tellsOfReading = /^read\.auditRecords?$/;

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
  const consumer = startLogConsumer({
    database,
    eventLog,
    log,
    name: 'audit',
    // Notes wake nobody: they wait for the next idle look.
    wakes: () => true,
    failed: 'The audit log could not be continued; trying again.',
    async take(transaction, after, upTo) {
      const events = after < upTo ? await readEvents(transaction, after, upTo, batchSize) : [];
      const notes = await takeNotes(transaction, batchSize);
      if (events.length + notes.length > 0) {
        await chain(transaction, await makeRecords(transaction, events, notes), secrets);
      }
      const full = events.length === batchSize;
      const position = full ? BigInt(events.at(-1)?.seq ?? upTo) : upTo;
      return { position, more: full || notes.length === batchSize };
    },
  });
  return { keep: consumer.step, stop: consumer.stop };
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
  const told = new Set(records.filter(({ type }) => !tellsOfReading.test(type)).map((record) => record.organizationId));
  for (const organizationId of told) {
    await publishIn(transaction, recordsSignal, organizationId, {
      lastPlace: Number(chains.get(organizationId)?.link),
    });
  }
}

/** The record as the next of its chain, whose head it becomes. */
export function append(head: Pick<Chain, 'link' | 'hash'>, record: UnchainedRecord): AuditRecord {
  const link = head.link + 1n;
  const hash = hashOf(head.hash, { ...record, link });
  Object.assign(head, { link, hash });
  return { ...record, link, hash };
}
