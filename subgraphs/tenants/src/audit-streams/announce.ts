import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';

/** Tells whoever looks at the organization's streams that there is something new to see. */
export async function announce(ctx: Pick<OrganizationContext, 'database' | 'organizationId'>): Promise<void> {
  const { signals } = runtimeOf(ctx);
  await signals.publish('auditStreams', ctx.organizationId, { at: new Date().toISOString() });
}
