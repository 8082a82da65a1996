import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { span, startTracing } from './index.ts';

it('sends spans with their parents to a collector', async () => {
  const bodies: { path: string; text: string }[] = [];
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push({ path: request.url ?? '', text: Buffer.concat(chunks).toString() });
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    });
  });
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  const endpoint = new URL(`http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
  const stop = await startTracing({ endpoint, role: 'test' });
  await span('outer', { a: 1 }, () => span('inner', {}, async () => {}));
  await stop();
  await new Promise((done) => collector.close(done));
  expect(bodies.map(({ path }) => path)).toEqual(['/v1/traces']);
  const spans = JSON.parse(bodies[0]?.text ?? '{}').resourceSpans[0].scopeSpans[0].spans;
  const [inner, outer] = spans as { name: string; spanId: string; parentSpanId?: string }[];
  expect([inner?.name, outer?.name]).toEqual(['inner', 'outer']);
  expect(inner?.parentSpanId).toBe(outer?.spanId);
});
