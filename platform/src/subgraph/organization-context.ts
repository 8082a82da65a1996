import { forbidden } from '../errors/index.ts';
import type { OrganizationContext, RequestContext } from './context.ts';

/** The same context, known to act in an organization. Throws FORBIDDEN when it acts in none. */
export function organizationContext(ctx: RequestContext): OrganizationContext {
  if (ctx.organizationId === null) {
    throw forbidden('This needs an organization: join or create one, or name one with `Guardian-Organization`.');
  }
  return ctx as OrganizationContext;
}
