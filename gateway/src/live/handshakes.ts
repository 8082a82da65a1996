import type { Server } from 'node:http';

/** Milliseconds of handshakes before everything else has a turn. */
const slice = 10;
/** Milliseconds that handshakes wait at most for connections that still arrive. */
const patience = 500;

/**
 * Does a handshake at once, and many in slices, in order, while nobody new arrives. A turn of Node's loop accepts one
 * connection, and whoever comes to ask something stands in the queue with thousands of sockets that come back together.
 */
export function handshakesOf(server: Server): (handshake: () => void) => void {
  const waiting: (() => void)[] = [];
  let arrived = false;
  let workedAt = 0;
  let working = false;
  server.on('connection', () => {
    arrived = true;
  });
  const work = (): void => {
    const now = performance.now();
    if (!arrived || now - workedAt > patience) {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        next();
        if (performance.now() - now >= slice) break;
      }
      workedAt = performance.now();
    }
    arrived = false;
    working = waiting.length > 0;
    if (working) setImmediate(work);
  };
  return (handshake) => {
    waiting.push(handshake);
    if (working) return;
    working = true;
    workedAt = performance.now();
    setImmediate(work);
  };
}
