import { type OrganizationPrincipal, organizationOf, type Principal } from '../access/principal.ts';
import { noRights, type Rights } from '../access/rights.ts';
import type { Database } from '../database/connect.ts';
import { createTenantReader } from '../database/tenant-reader.ts';
import { uuidv7 } from '../database/uuidv7.ts';
import type { OrganizationContext, RequestContext } from '../subgraph/context.ts';

interface ContextOptions {
  /** Default: none. */
  rights?: Rights;
  idempotencyKey?: string | null;
  requestId?: string;
}

/** What a verb or resolver gets when `principal` asks. A new one for each request, as in production. */
export function testContext(
  database: Database,
  principal: OrganizationPrincipal,
  options?: ContextOptions,
): OrganizationContext;
export function testContext(database: Database, principal: Principal, options?: ContextOptions): RequestContext;
export function testContext(database: Database, principal: Principal, options: ContextOptions = {}): RequestContext {
  const organizationId = organizationOf(principal);
  return {
    requestId: options.requestId ?? uuidv7(),
    principal,
    rights: options.rights ?? noRights,
    organizationId,
    db: createTenantReader(database, organizationId),
    database,
    idempotencyKey: options.idempotencyKey ?? null,
    ipAddress: '127.0.0.1',
    userAgent: 'test',
  };
}
