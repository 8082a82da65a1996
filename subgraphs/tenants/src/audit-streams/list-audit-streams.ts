import { chainEnds } from '@guardian/platform/audit';
import { type OrganizationContext, requestLoader } from '@guardian/platform/subgraph';
import { findStream, listStreams } from './queries.ts';
import type { AuditStreamRow } from './tables.ts';

/** The organization's streams by name. */
export function auditStreams(ctx: OrganizationContext): Promise<AuditStreamRow[]> {
  return listStreams(ctx.db, ctx.organizationId);
}

/** Null if there is none of the id in the organization. */
export function auditStream(ctx: OrganizationContext, id: string): Promise<AuditStreamRow | null> {
  return findStream(ctx.db, ctx.organizationId, id);
}

const ends = requestLoader(async (ctx, organizationIds: readonly string[]) =>
  Promise.all(organizationIds.map((id) => chainEnds(ctx.db, id))),
);

/** Records that a stream has not looked at yet. */
export async function lagOf(ctx: OrganizationContext, { place }: AuditStreamRow): Promise<number> {
  const found = await ends(ctx).load(ctx.organizationId);
  return Math.max(0, (found?.last ?? 0) - place);
}
