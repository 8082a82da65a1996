import { expect, it } from 'vitest';
import type { KeyPrincipal, Principal } from '../access/principal.ts';
import { chargesOf, networkOf } from './charges.ts';
import { Policies } from './policies.ts';

const minute = (dimension: 'ORGANIZATION' | 'KEY' | 'ADDRESS' | 'OPERATION', quota: number, subject = '') => ({
  ...{ dimension, subject, quota, windowSeconds: 60 },
});
const key = (organizationId: string): KeyPrincipal => ({ kind: 'key', id: 'principal', keyId: 'key', organizationId });
const work = (points: number, calls: Record<string, number> = {}) => ({
  points,
  calls: () => new Map(Object.entries(calls)),
});
const windowsOf = (principal: Principal, ipAddress: string | null, policies: Policies) =>
  chargesOf({ principal, ipAddress }, work(1), policies).map(({ window }) => window);

const plan = new Policies('standard', [minute('ORGANIZATION', 9), minute('KEY', 8), minute('ADDRESS', 7)], []);

it('an address of a /64 is any of it, and none of IPv4', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::'));
  expect(networkOf('2001:db8:1:3::')).not.toBe(networkOf('2001:db8:1:2::'));
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1');
});

it('organizations behind one address share no window, and none with visitors', () => {
  const all = [
    ...windowsOf(key('one'), '192.0.2.1', plan),
    ...windowsOf(key('other'), '192.0.2.1', plan),
    ...windowsOf({ kind: 'anonymous' }, '192.0.2.1', new Policies('visitors', [minute('ADDRESS', 7)], [])),
  ];
  expect(all).toHaveLength(7);
  expect(new Set(all).size).toBe(7);
});

it('Guardian itself is under no limit', () => {
  expect(windowsOf({ kind: 'system', organizationId: 'one' }, null, plan)).toEqual([]);
});

it('an operation that costs nothing takes a point, and a root field each of its calls', () => {
  const policies = new Policies('standard', [minute('KEY', 8), minute('OPERATION', 5, 'contacts')], []);
  const charges = chargesOf({ principal: key('one'), ipAddress: null }, work(0, { contacts: 3, me: 1 }), policies);
  expect(charges.map(({ policy, cost }) => [policy, cost])).toEqual([
    ['key', 1],
    ['operation.contacts', 3],
  ]);
});

it('of an own limit and that of the plan the lower one counts, and both where their windows differ', () => {
  const own = (quota: number, windowSeconds: number) => ({
    ...{ dimension: 'KEY' as const, subject: 'key', quota, windowSeconds },
    ...{ setBy: null, setAt: new Date(), version: 1 },
  });
  const of = (limit: ReturnType<typeof own>) =>
    new Policies('standard', [minute('KEY', 8)], [limit]).of('KEY', 'key').map(({ name, quota }) => [name, quota]);
  expect(of(own(3, 60))).toEqual([['key.own', 3]]);
  expect(of(own(99, 60))).toEqual([['key', 8]]);
  expect(of(own(1, 1))).toEqual([
    ['key', 8],
    ['key.own', 1],
  ]);
});
