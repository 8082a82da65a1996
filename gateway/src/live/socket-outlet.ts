import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { SocketTransport } from './connection.ts';
import { StreamOutlet } from './stream-outlet.ts';
import { fullAt } from './subscriber.ts';

/** A socket to which whole frames are written as they are, past its library, which would frame each of them again. */
export class SocketOutlet extends StreamOutlet implements SocketTransport {
  readonly #socket: WebSocket;

  constructor(socket: WebSocket, stream: Duplex) {
    super(stream);
    this.#socket = socket;
  }

  override write(frame: Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    super.write(frame);
    this.holdBack();
  }

  /** Reads no further from a client that does not read: its questions would pile up answers. */
  holdBack(): void {
    if (this.buffered <= fullAt || this.#socket.isPaused) return;
    this.#socket.pause();
    this.onceDrained(() => this.#socket.resume());
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }
}
