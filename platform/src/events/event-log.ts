import type { Database } from '../database/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { AccessEvent, StoredEvent } from './event.ts';
import { Reader } from './reader.ts';

export interface ReadOptions {
  /** Absent: of all organizations. */
  organizationId?: string;
  after: bigint;
  upTo: bigint;
  limit: number;
  /** Event types; a trailing `*` matches a prefix. Absent: all. */
  types?: string[];
}

/** The reader of the event log: one in each process, feeding everything in it that follows events. */
export interface EventLog {
  /** The last event this process has read: everything at or below it is committed, everything later lies above it. */
  position(): bigint;
  /** Positions below this one are no longer kept. */
  floor(): bigint;
  /** The line of history that positions belong to; a restore, a move or a promotion changes it. */
  epoch(): string;
  /** How the reader does: milliseconds since it last looked, and from the last event's time to its reading. */
  health(): { connected: boolean; sinceLastLook: number; lastDelay: number };
  read(options: ReadOptions): Promise<StoredEvent[]>;
  /** Each event once, in commit order: from the log up to now, then live. Ends on abort. */
  follow(options: FollowOptions, signal: AbortSignal): AsyncIterableIterator<StoredEvent>;
  /** Every event of every organization as it is read, before followers have it. Returns how to stop. */
  onBatch(listener: (events: StoredEvent[]) => void): () => void;
  /** Changes of rights, before any event that was committed after them. Returns how to stop. */
  onAccess(listener: (events: AccessEvent[]) => void): () => void;
  /** After a change of epoch. Followers have ended with CURSOR_EXPIRED, and the position is the new head. */
  onEpoch(listener: () => void): () => void;
  /** Resolves when the first look at the log is done. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface FollowOptions {
  organizationId: string;
  /** A position, or `head`: only what is read from now on. */
  after: bigint | 'head';
  types: string[];
}

export interface EventLogOptions {
  log?: Pick<Logger, 'warn' | 'error'>;
  /** Name of the connections in `pg_stat_activity`. */
  name?: string;
}

/** Opens the log; `start` connects. */
export function openEventLog(database: Database, options: EventLogOptions = {}): EventLog {
  return new Reader(database, options.log ?? null, options.name ?? 'guardian events');
}
