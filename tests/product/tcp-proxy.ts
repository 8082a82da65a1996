import { connect, createServer, type Socket } from 'node:net';
import { freePort } from './free-port.ts';

/** A door of the loopback interface that leads to another one, and can be slammed. */
export interface TcpProxy extends AsyncDisposable {
  port: number;
  /** Where new connections lead from now on. */
  leadTo(port: number): void;
  /** Cuts connections without a farewell: all, or each with a probability. Returns how many. */
  cut(probability?: number): number;
}

/** @param options.port Listens there; default: a free one. */
export async function startTcpProxy(
  target: number,
  options: { port?: number; random?: () => number } = {},
): Promise<TcpProxy> {
  const random = options.random ?? Math.random;
  const pairs = new Set<[Socket, Socket]>();
  let leadingTo = target;
  const server = createServer((inside) => {
    const outside = connect(leadingTo, '127.0.0.1');
    const pair: [Socket, Socket] = [inside, outside];
    pairs.add(pair);
    for (const [from, to] of [pair, [outside, inside] as const]) {
      from.setNoDelay(true);
      from.on('error', () => {});
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
    inside.pipe(outside);
    outside.pipe(inside);
  });
  const port = options.port ?? (await freePort());
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', 4_096, done));
  const cut = (probability = 1) => {
    const unlucky = [...pairs].filter(() => random() < probability);
    for (const [inside, outside] of unlucky) {
      inside.resetAndDestroy();
      outside.resetAndDestroy();
    }
    return unlucky.length;
  };
  return {
    port,
    leadTo: (other) => {
      leadingTo = other;
    },
    cut,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      cut();
      await closed;
    },
  };
}
