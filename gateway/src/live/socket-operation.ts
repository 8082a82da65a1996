import type { GraphQLFormattedError } from 'graphql';
import type { Answered } from '../execute/answered.ts';
import type { Frame } from './frame.ts';
import type { Outlet, Sink, Subscriber } from './subscriber.ts';
import { textMessage } from './websocket-frame.ts';

interface Writer extends Outlet {
  write(frame: Buffer): void;
}

interface Surroundings {
  /** The error as the client may see it. */
  describe(error: unknown): GraphQLFormattedError;
  /** Called once. */
  ended(operation: SocketOperation): void;
}

/** One operation of a socket, from its `subscribe` to its end, which comes once and from whichever side. */
export class SocketOperation implements Sink {
  readonly outlet: Writer;
  readonly #id: string;
  readonly #around: Surroundings;
  subscriber: Subscriber | null = null;
  #ended = false;
  #gone: AbortController | null = null;

  constructor(id: string, writer: Writer, around: Surroundings) {
    this.#id = id;
    this.outlet = writer;
    this.#around = around;
  }

  next(frame: Frame): void {
    if (!this.#ended) this.outlet.write(frame.webSocket(this.#id));
  }

  /** Belongs to a subscription from now on, unless it has ended in the meantime. */
  opening(subscriber: Subscriber): void {
    this.subscriber = subscriber;
    if (this.#ended) this.#around.ended(this);
  }

  /** Aborts when the client wants no more. Asked for where something waits for it, since most of a socket's operations go on. */
  get signal(): AbortSignal {
    this.#gone ??= new AbortController();
    if (this.#ended) this.#gone.abort();
    return this.#gone.signal;
  }

  /** The result of a query or mutation; each part of it as it comes. */
  async answer(result: Answered): Promise<void> {
    if (Symbol.asyncIterator in result) {
      for await (const part of result) {
        if (this.#ended) return;
        this.#write('next', part);
      }
    } else if (!this.#ended) {
      this.#write('next', result);
    }
    if (this.#ended) return;
    this.#write('complete');
    this.#end();
  }

  fail(reason: unknown): void {
    if (this.#ended) return;
    this.#write('error', [this.#around.describe(reason)]);
    this.#end();
  }

  /** The client wants no more. */
  cancel(): void {
    if (this.#ended) return;
    this.#end();
    this.#gone?.abort();
  }

  #end(): void {
    this.#ended = true;
    this.#around.ended(this);
  }

  #write(type: string, payload?: unknown): void {
    const said = payload === undefined ? '' : `,"payload":${JSON.stringify(payload)}`;
    this.outlet.write(textMessage(`{"type":"${type}","id":${JSON.stringify(this.#id)}${said}}`));
  }
}
