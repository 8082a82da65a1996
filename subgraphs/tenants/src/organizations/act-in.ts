import type { MemberPrincipal, UserPrincipal } from '@guardian/platform/access';
import { createTenantReader } from '@guardian/platform/database';
import { unauthenticated } from '@guardian/platform/errors';
import type { OrganizationContext, RequestContext } from '@guardian/platform/subgraph';

/** The person of a session. Throws UNAUTHENTICATED for anyone else; rules have refused them before. */
export function personOf(ctx: RequestContext): MemberPrincipal | UserPrincipal {
  if (ctx.principal.kind === 'member' || ctx.principal.kind === 'user') return ctx.principal;
  throw unauthenticated('This needs a person who is signed in.');
}

/**
 * The same request of the same person in another organization, as the given principal of it: one they founded, joined or
 * belong to. The rights stay those of the request, so no verb that asks for rights may run in it.
 */
export function actIn(ctx: RequestContext, organizationId: string, principalId: string): OrganizationContext {
  const { userId, sessionId, operator } = personOf(ctx);
  return {
    ...ctx,
    principal: { kind: 'member', id: principalId, organizationId, userId, sessionId, operator },
    organizationId,
    db: createTenantReader(ctx.database, organizationId),
  };
}
