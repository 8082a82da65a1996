import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWorkers } from '../jobs/index.ts';
import { testRuntime } from '../jobs/testing/test-runtime.ts';
import { type TestDatabase, testDatabase } from '../testing/index.ts';
import { countMail, deliverMail, findMail, listMail, openMail, outboxSignal } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const message = {
  to: 'ada@example.com',
  subject: 'Join Engines',
  text: 'https://example.com/invite?token=s3cret-of.ada and no more',
  template: 'invite',
};

it('delivers through the mail server, after an outage too, once', { timeout: 30_000 }, async () => {
  const received: string[] = [];
  let refusals = 1;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_, __, done) => done(refusals-- > 0 ? new Error('try later') : null),
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const { runtime, close } = await testRuntime(database, {
    mail: { smtpUrl: new URL(`smtp://127.0.0.1:${port}`), from: 'Guardian <guardian@example.com>' },
    url: new URL('http://localhost:4000'),
  });
  const workers = await startWorkers(runtime, { jobs: [deliverMail], reactions: [] });
  const { id } = await openMail(runtime).send(message);
  const status = async () => (await findMail(database, id))?.status;
  await expect.poll(async () => (await findMail(database, id))?.lastError).toContain('try later');
  expect(await status()).toBe('QUEUED');
  await expect.poll(status, { timeout: 10_000 }).toBe('SENT');
  expect(received).toHaveLength(1);
  expect(received[0]).toContain('To: ada@example.com');
  expect(received[0]).toContain('s3cret-of.ada');
  // Operators read the outbox, and a backup holds it.
  expect((await findMail(database, id))?.text).toBe('https://example.com/invite?token=… and no more');
  expect(received[0]).toContain(`Message-ID: <${id}@localhost>`);
  await workers.stop();
  await close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

it('keeps mail in the outbox when no mail server is configured, and says so to whoever looks', async () => {
  const { runtime, close } = await testRuntime(database, { mail: null });
  const before = await countMail(database);
  const { id } = await openMail(runtime).send({ ...message, subject: 'Kept 100%' });
  expect(await findMail(database, id)).toMatchObject({ status: 'KEPT', subject: 'Kept 100%', organizationId: null });
  expect(await runtime.signals.latest(outboxSignal, null)).toEqual({ totalCount: before + 1, latestId: id });
  await close();
});

it('lists the outbox page by page, the newest first, and finds messages', async () => {
  const { runtime, close } = await testRuntime(database, { mail: null });
  const mail = openMail(runtime);
  for (const n of [1, 2, 3]) await mail.send({ ...message, subject: `Page_${n}` });
  const first = await listMail(database, { limit: 2 });
  expect(first.map(({ subject }) => subject)).toEqual(['Page_3', 'Page_2']);
  const second = await listMail(database, { limit: 2, after: first[1]?.id });
  expect(second[0]?.subject).toBe('Page_1');
  expect(await countMail(database, { search: 'page_' })).toBe(3);
  expect(await countMail(database, { search: '%' })).toBe(1);
  expect((await listMail(database, { limit: 9, search: 'PAGE_2' })).map(({ subject }) => subject)).toEqual(['Page_2']);
  await close();
});
