import { afterEach, expect, it, vi } from 'vitest';
import { secretsFrom } from '../secrets/index.ts';
import {
  mintServiceToken,
  readServiceToken,
  type ServiceCall,
  serviceTokenReader,
  serviceTokens,
} from './service-token.ts';

const secrets = secretsFrom('one installation, one secret, no more');
const call: ServiceCall = {
  principal: { kind: 'system', organizationId: 'o' },
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

it('gives calls of one client one token, another client another, and none that is about to end', () => {
  vi.useFakeTimers({ now: Date.now() });
  const tokenFor = serviceTokens(secrets, 'subgraph');
  const token = tokenFor(call);
  expect(tokenFor({ ...call })).toBe(token);
  expect(tokenFor({ ...call, principal: { kind: 'system', organizationId: 'other' } })).not.toBe(token);
  expect(tokenFor({ ...call, idempotencyKey: 'another' })).not.toBe(token);
  vi.advanceTimersByTime(15_000);
  expect(readServiceToken(secrets, 'subgraph', tokenFor(call))).toEqual(call);
  expect(tokenFor(call)).not.toBe(token);
});

it('does not let a token in because it was let in before it ended', () => {
  vi.useFakeTimers({ now: Date.now() });
  const read = serviceTokenReader(secrets, 'subgraph');
  const token = mintServiceToken(secrets, 'subgraph', call);
  expect([read(token), read(token)]).toEqual([call, call]);
  expect(read(`${token}x`)).toBeNull();
  vi.advanceTimersByTime(31_000);
  expect(read(token)).toBeNull();
});
