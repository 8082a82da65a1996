import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/**
 * A WebSocket client that costs next to nothing, so that one process can be thousands of them: one buffer for all, frames
 * are looked at where they lie. Sends text, answers pings; server frames are unmasked and, here, never fragmented.
 */
export interface RawSocket {
  send(text: string): void;
  close(): void;
}

interface Listener {
  open(socket: RawSocket): void;
  /** A text frame: `buffer[from..to)`, good for this call only. */
  text(buffer: Buffer, from: number, to: number): void;
  closed(): void;
}

const shared = Buffer.allocUnsafe(256 * 1024);
const headEnd = Buffer.from('\r\n\r\n');

export function openRawSocket(address: URL, protocol: string, listener: Listener): RawSocket {
  let upgraded = false;
  let kept: Buffer = Buffer.alloc(0);
  const socket: Socket = connect({
    host: address.hostname,
    port: Number(address.port),
    noDelay: true,
    onread: {
      buffer: shared,
      callback(length) {
        const incoming = shared.subarray(0, length);
        const buffer = kept.length === 0 ? incoming : Buffer.concat([kept, incoming]);
        const used = read(buffer);
        kept = used === buffer.length ? Buffer.alloc(0) : Buffer.from(buffer.subarray(used));
        return true;
      },
    },
  });
  const raw: RawSocket = {
    send: (text) => void socket.write(frame(0x1, Buffer.from(text))),
    close: () => socket.destroy(),
  };
  socket.on('connect', () => {
    const key = randomBytes(16).toString('base64');
    socket.write(
      `GET ${address.pathname} HTTP/1.1\r\nHost: ${address.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ${protocol}\r\n\r\n`,
    );
  });
  socket.on('error', () => {});
  socket.on('close', () => listener.closed());

  /** Bytes that were used up. */
  function read(buffer: Buffer): number {
    let at = 0;
    if (!upgraded) {
      const end = buffer.indexOf(headEnd);
      if (end < 0) return 0;
      if (!buffer.subarray(0, 12).toString().endsWith('101')) socket.destroy();
      upgraded = true;
      at = end + 4;
      listener.open(raw);
    }
    for (;;) {
      if (buffer.length < at + 2) return at;
      const opcode = (buffer[at] as number) & 0x0f;
      let length = (buffer[at + 1] as number) & 0x7f;
      let start = at + 2;
      if (length === 126) {
        if (buffer.length < at + 4) return at;
        length = buffer.readUInt16BE(at + 2);
        start = at + 4;
      } else if (length === 127) {
        if (buffer.length < at + 10) return at;
        length = Number(buffer.readBigUInt64BE(at + 2));
        start = at + 10;
      }
      const end = start + length;
      if (buffer.length < end) return at;
      if (opcode === 0x1) listener.text(buffer, start, end);
      else if (opcode === 0x9) socket.write(frame(0xa, Buffer.from(buffer.subarray(start, end))));
      else if (opcode === 0x8) socket.destroy();
      at = end;
    }
  }
  return raw;
}

/** A masked frame; the mask is zero, which leaves the bytes as they are. */
function frame(opcode: number, payload: Buffer): Buffer {
  const short = payload.length < 126;
  const head = Buffer.alloc(short ? 6 : 8);
  head[0] = 0x80 | opcode;
  if (short) head[1] = 0x80 | payload.length;
  else {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(payload.length, 2);
  }
  return Buffer.concat([head, payload]);
}
