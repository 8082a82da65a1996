import { actorKindOf, principalIdOf } from '../access/principal.ts';
import type { Database } from '../database/connect.ts';
import type { CodedError } from '../errors/index.ts';
import type { JsonValue } from '../events/event.ts';
import type { RequestContext } from '../subgraph/context.ts';
import type { Logger } from '../telemetry/index.ts';
import { insertNotes, type Note } from './queries.ts';
import { countNoted } from './refusal-metrics.ts';

/** Equal notes within it become one with a count. */
const windowMilliseconds = 60_000;
const flushMilliseconds = 1_000;
/** Different notes of an organization in a window; what comes beyond is counted in one that names nobody. */
const mostDifferent = 200;
const capacity = 20_000;

interface Counted {
  note: Note;
  /** Of `note.times`, how many were not written yet. */
  unwritten: number;
  until: number;
}

/** What a reader of sensitive things, or a route that refuses, says of it. */
export interface Noted {
  /** The field of the graph, or the name of a route. */
  field: string;
  details?: JsonValue;
  /** How many things were looked at; 1 when absent. */
  times?: number;
}

/** What was looked at or refused, without by whom. */
export type SharedNote = Pick<Note, 'kind' | 'field' | 'code' | 'permission' | 'details' | 'times'>;

/** Who it was, as far as it is known where it is noted. */
export type NotedCaller = Pick<RequestContext, 'organizationId' | 'principal' | 'ipAddress'> &
  Partial<Pick<RequestContext, 'userAgent' | 'requestId' | 'reads'>>;

const opened = new WeakMap<Database, AuditNotes>();

/** The notes of this process; undefined where nobody keeps any. */
export function auditNotesOf(database: Database): AuditNotes | undefined {
  return opened.get(database);
}

/**
 * Notes of what was looked at and what was refused, on their way to the audit log. Nobody waits for them: the first of its
 * kind is written within a second, equal ones of the same minute as a count. So whoever is refused ten thousand times a
 * second writes two rows a minute.
 */
export class AuditNotes {
  readonly #counted = new Map<string, Counted>();
  readonly #different = new Map<string, number>();
  readonly #database: Database;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #timer: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();

  constructor(database: Database, log: Pick<Logger, 'warn'>) {
    this.#database = database;
    this.#log = log;
    this.#timer = setInterval(() => void this.#flush(Date.now()), flushMilliseconds);
    this.#timer.unref();
    opened.set(database, this);
  }

  /** The caller looked at something sensitive. What is executed for several readers is noted of each who is given it: `share`. */
  read(caller: NotedCaller, { field, details = null, times = 1 }: Noted): void {
    this.#note(caller, { kind: 'READ', field, code: null, permission: null, details, times });
  }

  /** The caller was refused. Where it acts in no organization, there is none to tell. */
  refused(caller: NotedCaller, { field, details = null }: Noted, { code, details: more }: CodedError): void {
    const permission = typeof more?.permission === 'string' ? more.permission : null;
    this.#note(caller, { kind: 'REFUSAL', field, code, permission, details, times: 1 });
  }

  /** The caller was given what an execution for several readers has looked at, or refused. */
  share(caller: NotedCaller, notes: readonly SharedNote[]): void {
    for (const note of notes) this.#note(caller, note);
  }

  #note(caller: NotedCaller, shared: SharedNote): void {
    if (caller.reads !== undefined) return void caller.reads.notes.push(shared);
    const { organizationId, principal, ipAddress, userAgent, requestId } = caller;
    const { times, ...what } = shared;
    if (what.kind === 'REFUSAL') countNoted(what.field, principal);
    if (organizationId === null) return;
    const now = Date.now();
    const actorId = principalIdOf(principal);
    let note: Note = {
      organizationId,
      ...what,
      actorKind: actorKindOf(principal),
      actorId,
      onBehalfOf: principal.kind === 'workflow' ? principal.onBehalfOf : null,
      ipAddress,
      userAgent: userAgent?.slice(0, 500) ?? null,
      requestId: requestId ?? null,
      times: 0,
      firstAt: new Date(now),
      lastAt: new Date(now),
    };
    let key = JSON.stringify([organizationId, what.kind, what.field, what.code, actorId, ipAddress, what.details]);
    if (!this.#counted.has(key) && this.#isFull(organizationId)) {
      key = JSON.stringify([organizationId, what.kind]);
      const nobody = { actorKind: 'SYSTEM' as const, actorId: null, onBehalfOf: null, ipAddress: null };
      note = { ...note, ...nobody, field: 'others', code: null, permission: null, details: null, userAgent: null };
    }
    let counted = this.#counted.get(key);
    if (counted === undefined) {
      counted = { note, unwritten: 0, until: now + windowMilliseconds };
      this.#counted.set(key, counted);
      this.#different.set(organizationId, (this.#different.get(organizationId) ?? 0) + 1);
    }
    counted.unwritten += times;
    counted.note.lastAt = new Date(now);
  }

  #isFull(organizationId: string): boolean {
    return this.#counted.size >= capacity || (this.#different.get(organizationId) ?? 0) >= mostDifferent;
  }

  /** Writes the new ones, and those whose minute is over. */
  #flush(now: number): Promise<void> {
    const due: Note[] = [];
    for (const [key, counted] of this.#counted) {
      const over = now >= counted.until;
      if (counted.unwritten > 0 && (over || counted.note.times === 0)) {
        const { unwritten, note } = counted;
        due.push({ ...note, times: unwritten });
        counted.note = { ...note, times: note.times + unwritten, firstAt: new Date(now) };
        counted.unwritten = 0;
      }
      if (over) this.#forget(key, counted.note.organizationId);
    }
    if (due.length > 0) {
      this.#writing = this.#writing
        .then(() => insertNotes(this.#database.system, due))
        .catch((error) => this.#log.warn({ err: error, notes: due.length }, 'Notes for the audit log were lost.'));
    }
    return this.#writing;
  }

  #forget(key: string, organizationId: string): void {
    this.#counted.delete(key);
    const left = (this.#different.get(organizationId) ?? 1) - 1;
    if (left <= 0) this.#different.delete(organizationId);
    else this.#different.set(organizationId, left);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    opened.delete(this.#database);
    await this.#flush(Number.POSITIVE_INFINITY).catch(() => {});
  }
}
