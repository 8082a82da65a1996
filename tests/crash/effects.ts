import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service that counts what it is asked, by idempotency key, and takes its time. */
export async function startCounter(
  delay: number,
): Promise<{ url: string; keys: Map<string, number>; stop: () => Promise<void> }> {
  const keys = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const key = keyOf(request.headers);
    keys.set(key, (keys.get(key) ?? 0) + 1);
    await new Promise((done) => setTimeout(done, delay));
    response.setHeader('content-type', 'application/json');
    response.end('{"ok":true}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    keys,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function keyOf(headers: IncomingHttpHeaders): string {
  return String(headers['idempotency-key']);
}

/** A chain of steps: an HTTP call and a contact in turns. */
export function chain(url: string, length: number): object {
  const nodes = Array.from({ length }, (_, i) =>
    i % 2 === 0
      ? {
          id: `n${i}`,
          name: `Call ${i}`,
          kind: 'http',
          config: { method: 'POST', url, body: { step: i } },
          retry: { attempts: 5, initialSeconds: 0.2 },
        }
      : {
          id: `n${i}`,
          name: `Contact ${i}`,
          kind: 'createContact',
          config: { email: `step-${i}@example.com` },
          retry: { attempts: 5, initialSeconds: 0.2 },
        },
  );
  const edges = nodes.slice(1).map((node, i) => ({ from: `n${i}`, to: node.id }));
  return { trigger: { kind: 'manual' }, nodes, edges };
}
