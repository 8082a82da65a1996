import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { span, startTracing } from '../telemetry/index.ts';
import { testDatabase } from '../testing/index.ts';
import { defineJob, startWorkers } from './index.ts';
import { testRuntime } from './testing/test-runtime.ts';

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  links?: { traceId: string; spanId: string }[];
}

/** What a collector was sent. */
async function startCollector() {
  const spans: SentSpan[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString());
    for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { spans, url, [Symbol.dispose]: close };
}

it('traces a job with its statements, whatever pool they use, and links it to what enqueued it', async () => {
  using collector = await startCollector();
  const stop = await startTracing({ endpoint: collector.url, role: 'test' });
  const database = await testDatabase();
  const { runtime, close } = await testRuntime(database);
  const done = Promise.withResolvers<unknown>();
  const job = defineJob<{ id: number }>('test.traced', {}, async (payload, { database: { system, identity } }) => {
    await system`select count(*) from platform.schedule where name = ${'secret'}`;
    await system.begin(async (tx) => [await tx`select 1 from platform.schedule`, await tx.unsafe('select 2')]);
    await identity`select id from identity."user" where email = ${'secret'}`;
    done.resolve(payload);
  });
  const workers = await startWorkers(runtime, { jobs: [job], reactions: [] });
  await span('cause', {}, () => runtime.jobs.enqueue([{ name: job.name, payload: { id: 1 } }]));
  expect(await done.promise).toEqual({ id: 1 });
  await workers.stop();
  await close();
  await database.close();
  await stop();

  const cause = collector.spans.find(({ name }) => name === 'cause');
  const ran = collector.spans.find(({ name }) => name === 'job test.traced');
  expect(ran?.links).toMatchObject([{ traceId: cause?.traceId, spanId: cause?.spanId }]);
  expect([ran?.parentSpanId, ran?.traceId === cause?.traceId]).toEqual([undefined, false]);
  const below = collector.spans.filter(({ parentSpanId }) => parentSpanId === ran?.spanId);
  expect(below.map(({ name }) => name)).toEqual([
    ...['SELECT platform.schedule', 'SELECT platform.schedule', 'SELECT', 'SELECT identity.user'],
  ]);
  expect(JSON.stringify(collector.spans)).not.toContain('secret');
  // Whoever polls is no part of anybody's trace.
  const others = collector.spans.filter(({ parentSpanId, name }) => parentSpanId === undefined && name !== 'cause');
  expect(others).toEqual([ran]);
}, 60_000);
