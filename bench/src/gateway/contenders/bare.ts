import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contend } from '../contender.ts';

/** The limit: a server that reads the request and sends the same bytes, without doing anything for them. */
await contend(async ({ bodies }) => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { operationName } = JSON.parse(Buffer.concat(chunks).toString()) as { operationName: string };
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(bodies[operationName]);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
