import type { ServerResponse } from 'node:http';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { Frame } from './frame.ts';
import { StreamOutlet } from './stream-outlet.ts';
import type { Sink, Subscriber } from './subscriber.ts';

const comment = Buffer.from(':\n\n');
const complete = Buffer.from('event: complete\ndata:\n\n');

/** One operation as server-sent events. What comes before the answer is opened waits for it. */
export class EventStream implements Sink {
  readonly outlet: StreamOutlet;
  readonly #response: ServerResponse;
  readonly #requestId: string;
  readonly #describe: (error: unknown) => GraphQLFormattedError;
  subscriber: Subscriber | null = null;
  #waiting: Buffer[] | null = [];
  #ended = false;
  #beatAt = Date.now();

  /** @param describe The error as the client may see it. */
  constructor(response: ServerResponse, requestId: string, describe: (error: unknown) => GraphQLFormattedError) {
    this.outlet = new StreamOutlet(response);
    this.#response = response;
    this.#requestId = requestId;
    this.#describe = describe;
  }

  opening(subscriber: Subscriber): void {
    this.subscriber = subscriber;
  }

  next(frame: Frame): void {
    this.#write(frame.serverSentEvent());
  }

  /** The result of a query or mutation. */
  answer(result: FormattedExecutionResult): void {
    this.next(new Frame(result, null));
    this.#end(complete);
  }

  fail(reason: unknown): void {
    if (this.#ended) return;
    this.next(new Frame({ errors: [this.#describe(reason)] }, null));
    this.#end(complete);
  }

  /** Ends without `complete`, so that the client connects again and resumes. */
  cut(): void {
    this.#end();
  }

  /** A comment each so many milliseconds, when nothing else is on its way: proxies close connections that are silent. */
  beat(now: number, every: number): void {
    if (now - this.#beatAt < every) return;
    this.#beatAt = now;
    if (this.outlet.buffered === 0) this.#write(comment);
  }

  /** Ends at once: the client takes nothing, not even an end. */
  drop(): void {
    this.#response.destroy();
  }

  /** Sends the head of the answer and what has waited. Resolves when the connection has closed. */
  open(): Promise<void> {
    const response = this.#response;
    const closed = new Promise<void>((resolve) => response.on('close', resolve));
    if (response.destroyed) return Promise.resolve();
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      connection: 'close',
      'x-request-id': this.#requestId,
    });
    this.outlet.write(comment);
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const bytes of waiting) this.outlet.write(bytes);
    if (this.#ended) response.end();
    return closed;
  }

  #write(bytes: Buffer): void {
    if (this.#ended) return;
    if (this.#waiting === null) this.outlet.write(bytes);
    else this.#waiting.push(bytes);
  }

  #end(last?: Buffer): void {
    if (this.#ended) return;
    if (last !== undefined) this.#write(last);
    this.#ended = true;
    if (this.#waiting === null) this.#response.end();
  }
}
