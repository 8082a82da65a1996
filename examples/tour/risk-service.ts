import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small service on this machine that the workflow asks about each contact: addresses at example.org are risky. */
export async function startRiskService(): Promise<{ url: string; asked: () => number } & AsyncDisposable> {
  const keys = new Set<string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { email } = JSON.parse(Buffer.concat(chunks).toString()) as { email: string | null };
      keys.add(String(request.headers['idempotency-key']));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ risk: email?.endsWith('@example.org') ? 'high' : 'low' }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/risk`,
    asked: () => keys.size,
    [Symbol.asyncDispose]: () => new Promise<void>((done) => server.close(() => done())),
  };
}
