import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
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

  constructor(id: string, writer: Writer, around: Surroundings) {
    this.#id = id;
    this.outlet = writer;
    this.#around = around;
  }

  next(frame: Frame): void {
    if (!this.#ended) this.outlet.write(frame.webSocket(this.#id));
  }

  /** Belongs to a subscription from now on, unless it has ended in the meantime. */
  follow(subscriber: Subscriber): void {
    this.subscriber = subscriber;
    if (this.#ended) this.#around.ended(this);
  }

  /** The result of a query or mutation. */
  answer(result: FormattedExecutionResult): void {
    if (this.#ended) return;
    this.#write('next', result);
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
    if (!this.#ended) this.#end();
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
