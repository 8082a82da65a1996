import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../database/index.ts';
import { type MemberRow, memberRow } from './rows.ts';
import { grants, principals, roles } from './tables.ts';

/** The members who own the organization at present. */
export async function ownersOf(db: Db, organizationId: string): Promise<MemberRow[]> {
  const rows = await db
    .selectDistinct({ principal: principals })
    .from(grants)
    .innerJoin(roles, and(eq(roles.organizationId, grants.organizationId), eq(roles.id, grants.roleId)))
    .innerJoin(
      principals,
      and(eq(principals.organizationId, grants.organizationId), eq(principals.id, grants.principalId)),
    )
    .where(
      and(
        eq(grants.organizationId, organizationId),
        eq(roles.builtIn, 'owner'),
        isNull(grants.delegatedBy),
        isNull(principals.endedAt),
        lte(grants.startsAt, sql`now()`),
        or(isNull(grants.expiresAt), gt(grants.expiresAt, sql`now()`)),
      ),
    );
  return rows.map(({ principal }) => memberRow(principal)).filter((row) => row !== null);
}

/** Whether the member owns the organization at present. */
export async function isOwner(db: Db, organizationId: string, principalId: string): Promise<boolean> {
  return (await ownersOf(db, organizationId)).some(({ id }) => id === principalId);
}
