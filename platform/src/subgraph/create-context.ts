import {
  organizationOf,
  type Principal,
  Reads,
  type Rights,
  watchedPrincipal,
  watchedRights,
} from '../access/index.ts';
import { createTenantReader } from '../database/index.ts';
import { requestId } from '../telemetry/index.ts';
import type { RequestContext } from './context.ts';
import type { Runtime } from './runtime.ts';

export interface Caller {
  principal: Principal;
  /** Resolved from the principal when left out. */
  rights?: Rights;
  requestId?: string;
  idempotencyKey?: string | null;
  ipAddress?: string | null;
  userAgent?: string | null;
}

/** The context of one request or one delivered event, with the rights as they are now. */
export async function createContext(
  runtime: Pick<Runtime, 'access' | 'database'>,
  caller: Caller,
): Promise<RequestContext> {
  const { principal } = caller;
  const organizationId = organizationOf(principal);
  return {
    requestId: caller.requestId ?? requestId(),
    principal,
    rights: caller.rights ?? (await runtime.access.rightsOf(principal)),
    organizationId,
    db: createTenantReader(runtime.database, organizationId),
    database: runtime.database,
    idempotencyKey: caller.idempotencyKey ?? null,
    ipAddress: caller.ipAddress ?? null,
    userAgent: caller.userAgent ?? null,
  };
}

/**
 * A context that records what is looked at of its principal and rights, in `reads`. What comes of it may be shared with others,
 * so it knows nothing of where this one is.
 */
export function watchedContext(ctx: RequestContext): RequestContext & { reads: Reads } {
  const reads = new Reads(ctx.principal);
  return {
    ...ctx,
    principal: watchedPrincipal(reads),
    rights: watchedRights(ctx.rights, reads),
    ipAddress: null,
    userAgent: null,
    reads,
  };
}
