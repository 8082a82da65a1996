import type { Db } from '../database/index.ts';
import {
  type AccessFacts,
  compileHoldings,
  type GrantAccess,
  type GrantState,
  type Holdings,
  holdingOf,
  type PrincipalAccess,
  rowReach,
} from './compile-rights.ts';
import type { Permission, Scope } from './permissions.ts';
import { noRanks, scopeIn } from './ranks.ts';
import { readPrincipals, readRoles } from './read-access.ts';
import type { RowReach } from './rights.ts';
import { wayToPermission } from './role-closure.ts';

/** One thing that decided, as the enforcing function met it. */
export type AccessStep =
  | { kind: 'ENDED'; principalId: string }
  | {
      kind: 'GRANT';
      principalId: string;
      grant: GrantAccess;
      state: GrantState;
      /** From the granted role to the one that holds the permission itself; empty if none does. */
      way: string[];
      /** What the role gives. */
      role: Scope;
      /** What its delegator holds; null for a grant that stands by itself. */
      delegator: Scope | null;
      /** What the grant gives in the end. */
      gives: Scope;
    }
  | { kind: 'RESTRICTION'; principalId: string; allows: Scope }
  | { kind: 'BOUND'; principalId: string; boundedBy: string; allows: Scope };

export interface AccessExplanation {
  scope: Scope;
  /** The rows that a scope below `all` reaches. */
  rows: RowReach;
  /** The principal's own steps first, then those of whom it depends on. */
  steps: AccessStep[];
}

/** Why a principal of the organization holds a permission, or doesn't, at this moment. Null for an unknown principal. */
export async function explainAccess(
  db: Db,
  organizationId: string,
  principalId: string,
  permission: Permission,
): Promise<AccessExplanation | null> {
  const [roles, principals] = await Promise.all([
    readRoles(db, organizationId),
    readPrincipals(db, organizationId, [principalId]),
  ]);
  if (!principals.has(principalId)) return null;
  return explainRights(principalId, permission, { roles, principals }, Date.now());
}

/** The same from given facts. `scope` is what `compileRights` gives, since the same function ran with a trace. */
export function explainRights(
  principalId: string,
  permission: Permission,
  facts: AccessFacts,
  now: number,
): AccessExplanation {
  const held = compileHoldings(facts, now);
  const wanted = new Set([principalId]);
  const steps: AccessStep[] = [];
  let scope: Scope = 'none';
  for (const id of wanted) {
    const principal = facts.principals.get(id);
    if (principal === undefined) continue;
    const { traced, gives } = traceOf(id, principal, permission, facts, held, now);
    if (id === principalId) scope = gives;
    steps.push(...traced);
    for (const step of traced) {
      if (step.kind === 'BOUND') wanted.add(step.boundedBy);
      if (step.kind === 'GRANT' && step.grant.delegatedBy !== null) wanted.add(step.grant.delegatedBy);
    }
  }
  return { scope, rows: rowReach(principalId, facts), steps };
}

function traceOf(
  principalId: string,
  principal: PrincipalAccess,
  permission: Permission,
  { roles }: AccessFacts,
  held: Holdings,
  now: number,
): { traced: AccessStep[]; gives: Scope } {
  const traced: AccessStep[] = [];
  if (principal.ended || (principal.expiresAt ?? Infinity) <= now) traced.push({ kind: 'ENDED', principalId });
  const ranks = holdingOf(principal, roles, held, now, {
    grant(grant, state, roleRanks, delegatorRanks, given) {
      const way = wayToPermission(grant.roleId, permission, roles) ?? [];
      const role = scopeIn(roleRanks, permission);
      const delegator = delegatorRanks === null ? null : scopeIn(delegatorRanks, permission);
      const gives = scopeIn(given ?? noRanks(), permission);
      traced.push({ kind: 'GRANT', principalId, grant, state, way, role, delegator, gives });
    },
    restricted: (to) => traced.push({ kind: 'RESTRICTION', principalId, allows: scopeIn(to, permission) }),
    bounded: (boundedBy, to) => traced.push({ kind: 'BOUND', principalId, boundedBy, allows: scopeIn(to, permission) }),
  });
  return { traced, gives: scopeIn(ranks, permission) };
}
