import { permissionNames } from '../access/permissions.ts';
import type { Rights } from '../access/rights.ts';
import type { OrganizationContext } from '../subgraph/context.ts';
import type { Database } from './connect.ts';
import { createTenantReader } from './tenant-reader.ts';
import { uuidv7 } from './uuidv7.ts';

const everything: Rights = {
  scope: () => 'all',
  may: () => true,
  list: () => [...permissionNames],
  rows: { ownerId: null, teamIds: [] },
  validUntil: Number.POSITIVE_INFINITY,
};

/** Guardian acting by itself within one organization: schedules, sweepers, rule evaluation. Still under row-level security. */
export function systemContext(
  database: Database,
  organizationId: string,
  requestId: string = uuidv7(),
): OrganizationContext {
  return {
    requestId,
    principal: { kind: 'system', organizationId },
    rights: everything,
    organizationId,
    db: createTenantReader(database, organizationId),
    database,
    idempotencyKey: null,
    ipAddress: null,
    userAgent: null,
  };
}
