import { afterEach, expect, it, vi } from 'vitest';
import { secretsFrom } from '../secrets/index.ts';
import { mintServiceToken, readServiceToken, type ServiceCall } from './service-token.ts';

const secrets = secretsFrom('one installation, one secret, no more');
const call: ServiceCall = {
  principal: { kind: 'system', organizationId: 'o' },
  requestId: 'r',
  idempotencyKey: 'k',
  ipAddress: null,
  userAgent: null,
};

afterEach(() => {
  vi.useRealTimers();
});

it('carries the call to whom it is for', () => {
  expect(readServiceToken(secrets, 'subgraph', mintServiceToken(secrets, 'subgraph', call))).toEqual(call);
});

it('lets nobody in with what was made for another, with another secret, too long ago, or by hand', () => {
  const token = mintServiceToken(secrets, 'subgraph', call);
  const [claims = '', signature = ''] = token.split('.');
  const raised = Buffer.from(JSON.stringify({ ...call, audience: 'subgraph', expires: 9e15 })).toString('base64url');
  expect(readServiceToken(secrets, 'gateway', token)).toBeNull();
  expect(readServiceToken(secretsFrom('another installation, another secret'), 'subgraph', token)).toBeNull();
  for (const forged of [undefined, '', 'x', `${raised}.${signature}`, `${claims}.`, `${token}.x`, `.${signature}`]) {
    expect(readServiceToken(secrets, 'subgraph', forged)).toBeNull();
  }
  vi.useFakeTimers({ now: Date.now() + 31_000 });
  expect(readServiceToken(secrets, 'subgraph', token)).toBeNull();
});
