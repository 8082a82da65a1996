import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A TCP proxy before a server: the network, which may be cut, or swallow everything without a word. */
export interface NetworkProxy extends AsyncDisposable {
  url: URL;
  /** Connections that were made so far. */
  readonly connections: number;
  /** Ends every connection without a farewell. */
  cut(): void;
  /** Open connections stay, and nothing passes through them any more. */
  stall(): void;
  /** New connections are refused until `open`. */
  close(): void;
  open(): void;
}

/** @param target Asked at each connection, so that the server may start after the proxy. */
export async function startProxy(target: () => URL): Promise<NetworkProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let refusing = false;
  let connections = 0;
  const server = createServer((near) => {
    connections += 1;
    if (refusing) {
      near.destroy();
      return;
    }
    const { port, hostname } = target();
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    get connections() {
      return connections;
    },
    cut,
    stall() {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
        near.resume();
        far.resume();
      }
    },
    close() {
      refusing = true;
    },
    open() {
      refusing = false;
    },
    async [Symbol.asyncDispose]() {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
