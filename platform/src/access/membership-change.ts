import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { isUuid, type Tx } from '../database/index.ts';
import { conflict, forbidden, notFound } from '../errors/index.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import { compileRights } from './compile-rights.ts';
import type { Permission } from './permissions.ts';
import { principalIdOf } from './principal.ts';
import { rankOfScope } from './ranks.ts';
import { readPrincipals, readRoles } from './read-access.ts';
import type { Rights } from './rights.ts';
import { permissionsOfRole } from './role-closure.ts';
import { type MemberRow, memberRow } from './rows.ts';
import { grants, organizations, principals, roles } from './tables.ts';

/** Makes changes of membership wait for each other, so that two of them can't both take away the last owner. */
export async function lockMemberships(tx: Tx): Promise<void> {
  await tx.db
    .select({ slug: organizations.slug })
    .from(organizations)
    .where(eq(organizations.organizationId, tx.organizationId))
    .for('update');
}

/** The live member. Throws NOT_FOUND. */
export async function requireMember(tx: Tx, memberId: string): Promise<MemberRow> {
  const [row] = await (isUuid(memberId) ? findLive(tx, memberId) : []);
  const member = row === undefined ? null : memberRow(row);
  if (member === null) throw notFound('There is no such member in this organization.');
  return member;
}

function findLive(tx: Tx, memberId: string) {
  return tx.db
    .select()
    .from(principals)
    .where(
      and(eq(principals.organizationId, tx.organizationId), eq(principals.id, memberId), isNull(principals.endedAt)),
    );
}

/** Whether a live member has the address. */
export async function isMember(tx: Tx, email: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: principals.id })
    .from(principals)
    .where(
      and(eq(principals.organizationId, tx.organizationId), eq(principals.email, email), isNull(principals.endedAt)),
    )
    .limit(1);
  return rows.length > 0;
}

/** Roles granted without end and by nobody's delegation: those that `setRoles` replaces. */
export async function standingRoleIds(tx: Tx, principalId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ roleId: grants.roleId })
    .from(grants)
    .where(and(standing(tx), eq(grants.principalId, principalId)));
  return [...new Set(rows.map(({ roleId }) => roleId))];
}

export async function ownerRoleId(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.db
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.organizationId, tx.organizationId), eq(roles.builtIn, 'owner')));
  return row?.id;
}

/**
 * Nobody gives or takes what they don't hold themselves, and only owners decide who is one.
 * Throws FORBIDDEN with what is missing.
 */
export async function requireHeld(ctx: OrganizationContext, tx: Tx, roleIds: readonly string[]): Promise<void> {
  if (ctx.principal.kind === 'system') return;
  const lacking = await lackingFor(tx, { id: principalIdOf(ctx.principal), rights: ctx.rights }, roleIds);
  if (lacking === 'ownership') throw forbidden('Only an owner decides who is an owner.');
  if (lacking === null) return;
  throw forbidden(`You can't give or take a role that holds ${lacking.permission}, which you don't hold.`, lacking);
}

/** Whether the principal holds, at this moment, the permission and everything that the role gives. */
export async function mayGive(tx: Tx, principalId: string, permission: Permission, roleId: string): Promise<boolean> {
  const [roleFacts, principalFacts] = await Promise.all([
    readRoles(tx.db, tx.organizationId),
    readPrincipals(tx.db, tx.organizationId, [principalId]),
  ]);
  const rights = compileRights(principalId, { roles: roleFacts, principals: principalFacts }, Date.now());
  return rights.may(permission) && (await lackingFor(tx, { id: principalId, rights }, [roleId])) === null;
}

/** What somebody lacks to give or take the roles; null if nothing. */
async function lackingFor(
  tx: Tx,
  giver: { id: string | null; rights: Rights },
  roleIds: readonly string[],
): Promise<{ permission: Permission } | 'ownership' | null> {
  const facts = await readRoles(tx.db, tx.organizationId);
  for (const { permission, scope } of roleIds.flatMap((id) => permissionsOfRole(id, facts))) {
    if (rankOfScope(giver.rights.scope(permission)) < rankOfScope(scope)) return { permission };
  }
  const owner = await ownerRoleId(tx);
  if (owner === undefined || !roleIds.includes(owner)) return null;
  const own = giver.id === null ? [] : await standingRoleIds(tx, giver.id);
  return own.includes(owner) ? null : 'ownership';
}

/** Throws CONFLICT unless someone else is an owner too. */
export async function requireAnotherOwner(tx: Tx, memberId: string, ownerRole: string): Promise<void> {
  const others = await tx.db
    .select({ id: principals.id })
    .from(grants)
    .innerJoin(
      principals,
      and(eq(principals.organizationId, grants.organizationId), eq(principals.id, grants.principalId)),
    )
    .where(
      and(standing(tx), eq(grants.roleId, ownerRole), ne(grants.principalId, memberId), isNull(principals.endedAt)),
    )
    .limit(1);
  if (others.length === 0) {
    throw conflict('The organization needs an owner: make someone else an owner first.', { reason: 'LAST_OWNER' });
  }
}

/** Ends the standing grants of these roles. */
export async function endStandingGrants(tx: Tx, principalId: string, roleIds: readonly string[]): Promise<void> {
  if (roleIds.length === 0) return;
  await tx.db
    .delete(grants)
    .where(and(standing(tx), eq(grants.principalId, principalId), inArray(grants.roleId, [...roleIds])));
}

function standing(tx: Tx) {
  return and(eq(grants.organizationId, tx.organizationId), isNull(grants.expiresAt), isNull(grants.delegatedBy));
}
