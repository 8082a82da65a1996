import type { FormattedExecutionResult } from 'graphql';
import { textFrame } from './websocket-frame.ts';

/** Ids for which the bytes of a frame are kept: clients of one kind mostly count alike. */
const keptIds = 8;

/** One delivery, serialised once for everyone who gets it. */
export class Frame {
  /** Position of the event in the log; null for a signal. */
  readonly seq: bigint | null;
  readonly #cursor: string | null;
  readonly #payload: Buffer;
  readonly #messages = new Map<string, Buffer>();
  #serverSentEvent: Buffer | null = null;

  constructor(result: object, at: { seq: bigint; cursor: string } | null) {
    this.seq = at?.seq ?? null;
    this.#cursor = at?.cursor ?? null;
    this.#payload = Buffer.from(JSON.stringify(result));
  }

  get byteLength(): number {
    return this.#payload.length;
  }

  /** A `next` message for the subscription with this id, as the bytes of a WebSocket frame. */
  webSocket(id: string): Buffer {
    const known = this.#messages.get(id);
    if (known !== undefined) return known;
    const message = textFrame(`{"type":"next","id":${JSON.stringify(id)},"payload":`, this.#payload, '}');
    if (this.#messages.size < keptIds) this.#messages.set(id, message);
    return message;
  }

  /** An event `next` whose id is the cursor. */
  serverSentEvent(): Buffer {
    const id = this.#cursor === null ? '' : `id: ${this.#cursor}\n`;
    this.#serverSentEvent ??= Buffer.concat([
      Buffer.from(`${id}event: next\ndata: `),
      this.#payload,
      Buffer.from('\n\n'),
    ]);
    return this.#serverSentEvent;
  }
}

/** A delivery of a fact: the result with the cursor behind it. */
export function factFrame(result: FormattedExecutionResult, seq: bigint, cursor: string): Frame {
  return new Frame({ ...result, extensions: { ...result.extensions, cursor } }, { seq, cursor });
}
