import type { Principal } from '../access/principal.ts';
import type { Reads } from '../access/reads.ts';
import type { Rights } from '../access/rights.ts';
import type { Database, Db } from '../database/index.ts';

/** What a resolver, loader or verb may know of its request. Made anew for each request and for each delivered event. */
export interface RequestContext {
  requestId: string;
  principal: Principal;
  rights: Rights;
  /** The organization the request acts in; null for anonymous callers and users outside an organization. */
  organizationId: string | null;
  /** Reads as the organization: batched in one read-only transaction for each tick, under row-level security. */
  db: Db;
  database: Database;
  /** From the `Idempotency-Key` header; null when absent. */
  idempotencyKey: string | null;
  /** Address of the caller as far as proxies are trusted; null inside the process. */
  ipAddress: string | null;
  userAgent: string | null;
  /** Aborted when nobody waits for the operation any more; absent where nobody can leave. */
  signal?: AbortSignal | undefined;
  /** Where it is recorded what of `principal` and `rights` was looked at; absent where nobody asks. */
  reads?: Reads;
}

/** A context whose principal acts in an organization: what nearly every verb and loader asks for. */
export interface OrganizationContext extends RequestContext {
  organizationId: string;
}
