import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '../database/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { channels, connectSystem } from './connection.ts';
import type { JsonValue } from './event.ts';

/**
 * Questions that every process answers of what only it knows, e.g. which streams it has open. Questions and answers go by
 * NOTIFY, and nothing of them is kept.
 */
export interface Questions {
  /** Answers as one process more, once it can hear questions, until the returned function is called. */
  answer(name: string, answer: (question: JsonValue) => JsonValue): () => void;
  /** The answers of all processes that can hear the question. Rejects when the database is away. */
  ask(name: string, question: JsonValue): Promise<Answers>;
  close(): Promise<void>;
}

export interface Answers {
  answers: JsonValue[];
  /** Processes that did not answer in time. */
  silent: number;
}

interface Asked {
  answers: JsonValue[];
  /** Backends of the processes that are still to answer. */
  waiting: Set<number>;
  complete: () => void;
}

/** Milliseconds that a process has for its answer. */
const patience = 2_000;
const reconnectMilliseconds = 500;
/** Characters of a NOTIFY; PostgreSQL takes less than 8,000 bytes. */
const partLength = 7_000;
/** Class of the advisory locks by which processes say that they answer: 'grdq' in ASCII. */
const lockClass = 0x67726471;

/** Connects with the first question or answer. */
export function openQuestions(database: Database, log: Pick<Logger, 'warn'>): Questions {
  return new QuestionBus(database, log);
}

class QuestionBus implements Questions {
  readonly #database: Database;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #answerers = new Map<string, (question: JsonValue) => JsonValue>();
  readonly #asked = new Map<string, Asked>();
  /** Of messages whose last part has not come yet, by who sends them. */
  readonly #parts = new Map<number, string>();
  #client: Promise<pg.Client> | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(database: Database, log: Pick<Logger, 'warn'>) {
    this.#database = database;
    this.#log = log;
  }

  answer(name: string, answer: (question: JsonValue) => JsonValue): () => void {
    this.#answerers.set(name, answer);
    void this.#attend(name);
    return () => void this.#leave(name, answer);
  }

  async ask(name: string, question: JsonValue): Promise<Answers> {
    const client = await this.#connected();
    const { rows } = await this.#query<{ pid: number }>(client, attending, [lockClass, name]);
    if (rows.length === 0) return { answers: [], silent: 0 };
    const id = randomUUID();
    const { promise, resolve } = Promise.withResolvers<void>();
    const asked: Asked = { answers: [], waiting: new Set(rows.map(({ pid }) => pid)), complete: resolve };
    this.#asked.set(id, asked);
    const timer = setTimeout(resolve, patience);
    try {
      await this.#send(client, { id, name, question });
      await promise;
    } finally {
      clearTimeout(timer);
      this.#asked.delete(id);
    }
    return { answers: asked.answers, silent: asked.waiting.size };
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { complete } of this.#asked.values()) complete();
    const client = await this.#client?.catch(() => null);
    await client?.end().catch(() => {});
  }

  /** Says that this process answers, and says it anew on each connection. */
  async #attend(name: string): Promise<void> {
    while (!this.#closed && this.#answerers.has(name)) {
      try {
        const client = await this.#connected();
        await this.#query(client, arriving, [lockClass, name]);
        return;
      } catch (error) {
        if (this.#closed) return;
        this.#log.warn({ err: error }, 'Questions of other processes cannot be heard; trying again.');
        await wait(reconnectMilliseconds, undefined, { ref: false });
      }
    }
  }

  /** Answers until nobody expects it any more. */
  async #leave(name: string, answer: (question: JsonValue) => JsonValue): Promise<void> {
    const left = this.#client?.then((client) => this.#query(client, leaving, [lockClass, name]));
    await left?.catch(() => {});
    // Somebody else of this process may answer by now.
    if (this.#answerers.get(name) === answer) this.#answerers.delete(name);
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect().catch((error: unknown) => {
      this.#client = null;
      throw error;
    });
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    if (this.#closed) throw new Error('No questions are asked or answered any more.');
    const client = await connectSystem(this.#database.url, 'guardian questions', () => {
      this.#client = null;
      this.#parts.clear();
      for (const name of this.#answerers.keys()) void this.#attend(name);
    });
    client.on('notification', ({ processId, payload }) => this.#heard(client, processId, payload ?? ''));
    await client.query(`listen ${channels.questions}`);
    return client;
  }

  async #send(client: pg.Client, message: Message): Promise<void> {
    await this.#query(client, sending, [channels.questions, partsOf(message)]);
  }

  /** One statement at a time, as the client wants it. */
  #query<Row extends pg.QueryResultRow>(client: pg.Client, text: string, values: unknown[]) {
    const result = this.#turn.then(() => client.query<Row>(text, values));
    this.#turn = result.catch(() => {});
    return result;
  }

  /** The parts of a message come one after the other: they were sent in one transaction. */
  #heard(client: pg.Client, from: number, payload: string): void {
    const { last, part } = JSON.parse(payload) as Part;
    const text = (this.#parts.get(from) ?? '') + part;
    if (!last) {
      this.#parts.set(from, text);
      return;
    }
    this.#parts.delete(from);
    const message = JSON.parse(Buffer.from(text, 'base64').toString()) as Message;
    if ('question' in message) this.#reply(client, message);
    else this.#take(from, message);
  }

  #reply(client: pg.Client, { id, name, question }: Question): void {
    const answerer = this.#answerers.get(name);
    if (answerer === undefined) return;
    const failed = (error: unknown) => this.#log.warn({ err: error, name }, 'A question could not be answered.');
    try {
      this.#send(client, { id, answer: answerer(question) }).catch(failed);
    } catch (error) {
      failed(error);
    }
  }

  #take(from: number, { id, answer }: Answer): void {
    const asked = this.#asked.get(id);
    if (asked === undefined || !asked.waiting.delete(from)) return;
    asked.answers.push(answer);
    if (asked.waiting.size === 0) asked.complete();
  }
}

interface Question {
  id: string;
  name: string;
  question: JsonValue;
}

interface Answer {
  id: string;
  answer: JsonValue;
}

type Message = Question | Answer;

/** The index keeps parts apart: of equal notifications in one transaction PostgreSQL sends one. */
interface Part {
  index: number;
  last: boolean;
  part: string;
}

/** A message in parts that fit into a notification. */
function partsOf(message: Message): string[] {
  const text = Buffer.from(JSON.stringify(message)).toString('base64');
  const count = Math.ceil(text.length / partLength);
  return Array.from({ length: count }, (_, index) => {
    const part = text.slice(index * partLength, (index + 1) * partLength);
    return JSON.stringify({ index, last: index === count - 1, part } satisfies Part);
  });
}

const sending = 'select pg_notify($1, payload) from unnest($2::text[]) payload';
const arriving = 'select pg_advisory_lock_shared($1::integer, hashtext($2))';
const leaving = 'select pg_advisory_unlock_shared($1::integer, hashtext($2))';
const attending = `
  select pid from pg_locks
  where locktype = 'advisory' and granted and objsubid = 2 and classid = $1::oid and objid = hashtext($2)::oid
    and database = (select oid from pg_database where datname = current_database())`;
