import type { OrganizationContext } from '../subgraph/context.ts';
import { type AccessFacts, compileHoldings } from './compile-rights.ts';
import { replacementOf } from './delete-role.ts';
import { requireHeld } from './membership-change.ts';
import type { Ranks } from './ranks.ts';
import { readLivePrincipals, readRoles } from './read-access.ts';
import { type RoleDifference, type RoleInput, ranksDifference } from './role-input.ts';
import { planRole, requireOwnRole } from './save-role.ts';

/** What one principal would hold more or less of. */
export interface AccessChange extends RoleDifference {
  principalId: string;
  /** What it would hold. */
  after: Ranks;
}

/** What saving the role would give to whom and take from whom, with nothing written. Throws as `updateRole`. */
export async function previewRoleUpdate(
  ctx: OrganizationContext,
  { id, input }: { id: string; input: RoleInput },
): Promise<AccessChange[]> {
  const reading = readingOf(ctx);
  const planned = await planRole(ctx, reading, await requireOwnRole(reading, id), input);
  const facts = await readFacts(ctx);
  return changes(facts, { ...facts, roles: planned.facts });
}

/** What deleting the role would do. Throws as `deleteRole`. */
export async function previewRoleDeletion(
  ctx: OrganizationContext,
  { id, reassignTo }: { id: string; reassignTo?: string | null | undefined },
): Promise<AccessChange[]> {
  const reading = readingOf(ctx);
  const role = await requireOwnRole(reading, id);
  const target = await replacementOf(reading, role, reassignTo ?? null);
  await requireHeld(ctx, reading, target === null ? [id] : [id, target]);
  const before = await readFacts(ctx);
  const roles = new Map(
    [...before.roles].map(([key, facts]) => [
      key,
      { ...facts, parents: facts.parents.filter((parent) => parent !== id) },
    ]),
  );
  roles.delete(id);
  const principals = new Map(
    [...before.principals].map(([key, facts]) => [
      key,
      {
        ...facts,
        grants: facts.grants.map((grant) =>
          grant.roleId === id && target !== null ? { ...grant, roleId: target } : grant,
        ),
      },
    ]),
  );
  return changes(before, { roles, principals });
}

function readingOf(ctx: OrganizationContext) {
  const record = (): never => {
    throw new Error('A preview changes nothing, so that it has nothing to record.');
  };
  return { db: ctx.db, organizationId: ctx.organizationId, record };
}

async function readFacts({ db, organizationId }: OrganizationContext): Promise<AccessFacts> {
  const [roles, principals] = await Promise.all([
    readRoles(db, organizationId),
    readLivePrincipals(db, organizationId),
  ]);
  return { roles, principals };
}

/** Whoever holds more or less: who holds the role, what they bound, and to whom they delegate. */
function changes(before: AccessFacts, after: AccessFacts): AccessChange[] {
  const now = Date.now();
  const [held, will] = [compileHoldings(before, now), compileHoldings(after, now)];
  return [...held]
    .map(([principalId, ranks]) => {
      const after = will.get(principalId) ?? ranks;
      return { principalId, after, ...ranksDifference(ranks, after) };
    })
    .filter(({ gained, lost }) => gained.length + lost.length > 0)
    .sort((a, b) => b.lost.length - a.lost.length || b.gained.length - a.gained.length);
}
