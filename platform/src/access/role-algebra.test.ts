import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessFacts, compileHoldings, compileRights, type PrincipalAccess } from './compile-rights.ts';
import { explainRights } from './explain-access.ts';
import { isRowPermission, permissionNames, type Scope, scopes } from './permissions.ts';
import { rankOfScope, scopeIn } from './ranks.ts';
import { permissionsOfRole, type RoleAccess } from './role-closure.ts';

const now = 1_000;
/** Few, so that roles overlap: two about rows and two that are not. */
const permissions = ['contact.read', 'contact.update', 'member.read', 'team.delete'] as const;
const roleIds = ['r0', 'r1', 'r2', 'r3'];
const principalIds = ['p0', 'p1', 'p2', 'p3', 'p4'];
const held = fc.array(fc.record({ permission: fc.constantFrom(...permissions), scope: fc.constantFrom(...scopes) }), {
  maxLength: 4,
});
const role: fc.Arbitrary<RoleAccess> = fc.record({
  parents: fc.array(fc.constantFrom(...roleIds), { maxLength: 3 }),
  permissions: held,
});
const instant = fc.integer({ min: now - 3, max: now + 3 });
const grant = fc.record({
  roleId: fc.constantFrom(...roleIds),
  startsAt: instant,
  expiresAt: fc.option(instant),
  delegatedBy: fc.option(fc.constantFrom(...principalIds)),
});
const principal: fc.Arbitrary<PrincipalAccess> = fc.record({
  ended: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
  expiresAt: fc.option(instant, { freq: 1 }),
  boundedBy: fc.option(fc.constantFrom(...principalIds), { freq: 1 }),
  restricted: fc.boolean(),
  restrictions: held,
  grants: fc.array(grant, { maxLength: 4 }),
});
/** Any organization, with circles of inheritance, bounds and delegations in it. */
const facts: fc.Arbitrary<AccessFacts> = fc.record({
  roles: fc.tuple(...roleIds.map(() => role)).map((all) => new Map(all.map((each, i) => [`r${i}`, each]))),
  principals: fc
    .tuple(...principalIds.map(() => principal))
    .map((all) => new Map(all.map((each, i) => [`p${i}`, each]))),
});

const rank = (scope: Scope) => rankOfScope(scope);
const scopeOf = (id: string, given: AccessFacts, permission: (typeof permissions)[number], at = now) =>
  compileRights(id, given, at).scope(permission);
const each = (check: (permission: (typeof permissions)[number]) => void) => permissions.forEach(check);
const withPrincipal = (
  given: AccessFacts,
  id: string,
  change: (was: PrincipalAccess) => PrincipalAccess,
): AccessFacts => ({
  ...given,
  principals: new Map(given.principals).set(id, change(given.principals.get(id) as PrincipalAccess)),
});
const runs = { numRuns: 500 };

describe('roles', () => {
  it('hold all that their parents do', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...roleIds), ({ roles }, id) => {
        const own = new Map(permissionsOfRole(id, roles).map((one) => [one.permission, one.scope]));
        for (const parent of roles.get(id)?.parents ?? []) {
          for (const { permission, scope } of permissionsOfRole(parent, roles)) {
            expect(rank(own.get(permission) ?? 'none')).toBeGreaterThanOrEqual(rank(scope));
          }
        }
      }),
      runs,
    );
  });

  it('never give some rows of what is not about rows', () => {
    fc.assert(
      fc.property(facts, ({ roles }) => {
        for (const id of roleIds) {
          for (const { permission, scope } of permissionsOfRole(id, roles)) {
            expect(scope === 'all' || isRowPermission(permission)).toBe(true);
          }
        }
      }),
      runs,
    );
  });
});

describe('time', () => {
  it('ends a grant at the instant of its expiry, and starts it at that of its start', () => {
    const roles = new Map<string, RoleAccess>([
      ['r', { parents: [], permissions: [{ permission: 'contact.read', scope: 'all' }] }],
    ]);
    fc.assert(
      fc.property(instant, instant, instant, (startsAt, expiresAt, at) => {
        const me = { ended: false, boundedBy: null, restricted: false, restrictions: [] };
        const grants = [{ roleId: 'r', startsAt, expiresAt, delegatedBy: null }];
        const given = { roles, principals: new Map([['me', { ...me, grants }]]) };
        expect(compileRights('me', given, at).may('contact.read')).toBe(startsAt <= at && at < expiresAt);
      }),
      runs,
    );
  });

  it('changes nothing before `validUntil`', () => {
    fc.assert(
      fc.property(facts, instant, (given, at) => {
        const rights = compileRights('p0', given, at);
        for (let later = at + 1; later < Math.min(rights.validUntil, now + 10); later++) {
          each((permission) => expect(scopeOf('p0', given, permission, later)).toBe(rights.scope(permission)));
        }
      }),
      runs,
    );
  });
});

describe('delegation', () => {
  it('gives at most what the delegator holds at the moment', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...roleIds), (given, roleId) => {
        const nothing = { ended: false, boundedBy: null, restricted: false, restrictions: [] };
        const lent = { roleId, startsAt: 0, expiresAt: null, delegatedBy: 'p1' };
        const changed = withPrincipal(given, 'p0', () => ({ ...nothing, grants: [lent] }));
        each((permission) =>
          expect(rank(scopeOf('p0', changed, permission))).toBeLessThanOrEqual(
            rank(scopeOf('p1', changed, permission)),
          ),
        );
      }),
      runs,
    );
  });

  it('widens nobody beyond what somebody holds without any delegation', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const standing = [...given.principals].map(
          ([id, one]) =>
            [id, { ...one, grants: one.grants.filter(({ delegatedBy }) => delegatedBy === null) }] as const,
        );
        // A bounded principal without grants starts from its bound: its own grants can only be fewer with delegation.
        const unbounded = standing.filter(([, one]) => one.boundedBy === null);
        const most = compileHoldings({ ...given, principals: new Map(unbounded) }, now);
        const all = compileHoldings(given, now);
        each((permission) => {
          const greatest = Math.max(0, ...[...most.values()].map((ranks) => rank(scopeIn(ranks, permission))));
          for (const ranks of all.values()) expect(rank(scopeIn(ranks, permission))).toBeLessThanOrEqual(greatest);
        });
      }),
      runs,
    );
  });

  it('ends with the delegator', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const gone = withPrincipal(given, 'p1', (was) => ({ ...was, ended: true }));
        const without = withPrincipal(gone, 'p0', (was) => ({
          ...was,
          grants: was.grants.filter(({ delegatedBy }) => delegatedBy !== 'p1'),
          boundedBy: was.boundedBy,
        }));
        const bounded = (given.principals.get('p0') as PrincipalAccess).boundedBy !== null;
        if (bounded) return; // without grants its bound would be what it was given
        each((permission) => expect(scopeOf('p0', gone, permission)).toBe(scopeOf('p0', without, permission)));
      }),
      runs,
    );
  });
});

describe('bounds and restrictions', () => {
  it('only ever lower', () => {
    fc.assert(
      fc.property(facts, held, (given, restrictions) => {
        const lowered = withPrincipal(given, 'p0', (was) => ({ ...was, restricted: true, restrictions }));
        const free = withPrincipal(given, 'p0', (was) => ({ ...was, restricted: false }));
        each((permission) => {
          expect(rank(scopeOf('p0', lowered, permission))).toBeLessThanOrEqual(rank(scopeOf('p0', free, permission)));
          const bound = given.principals.get('p0')?.boundedBy;
          if (bound == null) return;
          expect(rank(scopeOf('p0', given, permission))).toBeLessThanOrEqual(rank(scopeOf(bound, given, permission)));
        });
      }),
      runs,
    );
  });
});

describe('explainAccess', () => {
  it('agrees with what is enforced, for every permission of every principal', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const id of principalIds) {
          const rights = compileRights(id, given, now);
          each((permission) => expect(explainRights(id, permission, given, now).scope).toBe(rights.scope(permission)));
        }
      }),
      runs,
    );
  });

  it('names what gives: without a step that gives, nothing is held', () => {
    fc.assert(
      fc.property(facts, (given) => {
        each((permission) => {
          const { scope, steps } = explainRights('p0', permission, given, now);
          const own = steps.filter(({ principalId }) => principalId === 'p0');
          const gives = own.some((step) => (step.kind === 'GRANT' ? step.gives !== 'none' : step.kind === 'BOUND'));
          if (scope !== 'none') expect(gives).toBe(true);
        });
      }),
      runs,
    );
  });
});

it('a web in which everybody lends to everybody is compiled in no time', () => {
  const ids = Array.from({ length: 60 }, (_, i) => `p${i}`);
  const roles = new Map<string, RoleAccess>([
    ['r', { parents: [], permissions: [{ permission: 'contact.read', scope: 'all' }] }],
  ]);
  const principals = new Map<string, PrincipalAccess>(
    ids.map((id) => [
      id,
      {
        ...{ ended: false, boundedBy: null, restricted: false, restrictions: [] },
        grants: ids
          .filter((other) => other !== id)
          .map((delegatedBy) => ({ roleId: 'r', startsAt: 0, expiresAt: null, delegatedBy })),
      },
    ]),
  );
  const start = performance.now();
  expect(compileRights('p0', { roles, principals }, now).list()).toEqual([]);
  principals.get('p59')?.grants.push({ roleId: 'r', startsAt: 0, expiresAt: null, delegatedBy: null });
  expect(compileRights('p0', { roles, principals }, now).list()).toEqual(['contact.read']);
  expect(performance.now() - start).toBeLessThan(500);
  expect(permissionNames.length).toBeGreaterThan(40);
});
