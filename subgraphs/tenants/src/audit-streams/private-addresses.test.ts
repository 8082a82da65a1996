import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestGraph, testGraph } from '../testing/test-graph.ts';
import { certificate } from './testing/certificate.ts';
import { httpsReceiver, syslogReceiver } from './testing/receivers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
});
afterAll(() => graph.close());

const create = `mutation ($input: CreateAuditStreamInput!) { createAuditStream(input: $input) {
  auditStream { id } errors { path code } } }`;

it.each([
  ['http://siem.example.com', 'NOT_ENCRYPTED'],
  ['tcp://siem.example.com:601', 'NOT_ENCRYPTED'],
  ['https://127.0.0.1', 'FORBIDDEN_ADDRESS'],
  ['https://169.254.169.254/latest/meta-data', 'FORBIDDEN_ADDRESS'],
  ['https://[::ffff:10.0.0.1]', 'FORBIDDEN_ADDRESS'],
  ['tls://192.168.1.1:6514', 'FORBIDDEN_ADDRESS'],
  ['tls://[fd00::1]', 'FORBIDDEN_ADDRESS'],
])('an organization streams nothing to %s unless the installation allows it', async (url, code) => {
  const { owner } = await graph.founder();
  const { data } = await graph.ask(owner, create, { input: { name: 'Inside', url } });
  expect(data.createAuditStream.errors).toEqual([{ path: ['input', 'url'], code }]);
});

it('a name that leads inside is refused when it is connected to', async () => {
  const { owner } = await graph.founder();
  await using https = await httpsReceiver();
  await using syslog = await syslogReceiver('tls');
  for (const { url } of [https, syslog]) {
    const { data } = await graph.ask(owner, create, { input: { name: url, url, caCertificate: certificate } });
    const test = 'mutation ($id: ID!) { testAuditStream(id: $id) { test { delivered error } } }';
    const tested = await graph.ask(owner, test, { id: data.createAuditStream.auditStream.id });
    expect(tested.data.testAuditStream.test).toMatchObject({
      delivered: false,
      error: expect.stringMatching(/^localhost is a loopback, private or reserved address/),
    });
  }
  expect([https.begun, syslog.begun]).toEqual([0, 0]);
});
