import { describe, expect, it } from 'vitest';
import { type AccessFacts, compileRights, type GrantAccess, type PrincipalAccess } from './compile-rights.ts';

const now = 1_000_000;

function principal(overrides: Partial<PrincipalAccess> = {}): PrincipalAccess {
  return { ended: false, boundedBy: null, restricted: false, restrictions: [], grants: [], ...overrides };
}

function grant(roleId: string, overrides: Partial<GrantAccess> = {}): GrantAccess {
  return { roleId, startsAt: 0, expiresAt: null, delegatedBy: null, ...overrides };
}

const roles: AccessFacts['roles'] = new Map([
  ['reader', { parents: [], permissions: [{ permission: 'contact.read', scope: 'own' }] }],
  ['writer', { parents: ['reader'], permissions: [{ permission: 'contact.update', scope: 'team' }] }],
  ['boss', { parents: ['writer', 'boss'], permissions: [{ permission: 'contact.read', scope: 'all' }] }],
]);

function rights(principals: Record<string, PrincipalAccess>, at = now) {
  return compileRights('me', { principals: new Map(Object.entries(principals)), roles }, at);
}

describe('compileRights', () => {
  it('gives nothing without a grant', () => {
    expect(rights({ me: principal() }).list()).toEqual([]);
    expect(rights({}).list()).toEqual([]);
  });

  it('takes the highest scope over all roles and what they inherit, circles included', () => {
    const held = rights({ me: principal({ grants: [grant('reader'), grant('boss')] }) });
    expect(held.scope('contact.read')).toBe('all');
    expect(held.scope('contact.update')).toBe('team');
    expect(held.scope('contact.delete')).toBe('none');
  });

  it('gives what a key made or published nothing beyond the life of that key', () => {
    const owner = principal({ grants: [grant('boss')] });
    const key = principal({ boundedBy: 'owner', expiresAt: now + 10 });
    const me = principal({ boundedBy: 'key' });
    expect(rights({ me, key, owner }).may('contact.read')).toBe(true);
    expect(rights({ me, key, owner }).validUntil).toBe(now + 10);
    expect(rights({ me, key, owner }, now + 10).list()).toEqual([]);
  });

  it('counts a grant only between its start and its expiry, and says when to look again', () => {
    const me = principal({ grants: [grant('reader', { startsAt: now + 5, expiresAt: now + 10 })] });
    expect(rights({ me }).may('contact.read')).toBe(false);
    expect(rights({ me }).validUntil).toBe(now + 5);
    expect(rights({ me }, now + 5).may('contact.read')).toBe(true);
    expect(rights({ me }, now + 5).validUntil).toBe(now + 10);
    expect(rights({ me }, now + 10).may('contact.read')).toBe(false);
    expect(rights({ me }, now + 10).validUntil).toBe(Number.POSITIVE_INFINITY);
  });

  it('gives by delegation at most what the delegator still holds', () => {
    const me = principal({ grants: [grant('boss', { delegatedBy: 'her' })] });
    const her = principal({ grants: [grant('writer', { expiresAt: now + 10 })] });
    expect(rights({ me, her }).scope('contact.read')).toBe('own');
    expect(rights({ me, her }).validUntil).toBe(now + 10);
    expect(rights({ me, her }, now + 10).list()).toEqual([]);
  });

  it('lets a restriction lower, never raise', () => {
    const restrictions = [
      { permission: 'contact.read', scope: 'all' as const },
      { permission: 'contact.delete', scope: 'all' as const },
    ];
    const me = principal({ grants: [grant('writer')], restricted: true, restrictions });
    expect(rights({ me }).list()).toEqual(['contact.read']);
    expect(rights({ me }).scope('contact.read')).toBe('own');
    expect(rights({ me: { ...me, restrictions: [] } }).list()).toEqual([]);
  });

  it('bounds a key by its creator, and ends it with them', () => {
    const me = principal({
      boundedBy: 'her',
      restricted: true,
      restrictions: [
        { permission: 'contact.update', scope: 'all' },
        { permission: 'contact.delete', scope: 'all' },
      ],
    });
    expect(rights({ me, her: principal({ grants: [grant('boss')] }) }).scope('contact.update')).toBe('team');
    expect(rights({ me, her: principal({ grants: [grant('boss')] }) }).may('contact.delete')).toBe(false);
    expect(rights({ me, her: principal({ grants: [grant('boss')], ended: true }) }).list()).toEqual([]);
  });

  it('gives nothing to two principals that bound each other', () => {
    expect(rights({ me: principal({ boundedBy: 'her' }), her: principal({ boundedBy: 'me' }) }).list()).toEqual([]);
  });
});
