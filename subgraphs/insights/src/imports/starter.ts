import type { OrganizationPrincipal, Principal } from '@guardian/platform/access';
import type { Runtime } from '@guardian/platform/subgraph';
import type { Starter } from './tables.ts';

/** What is kept of a principal so that a worker can act for it later. Null for whoever acts in no organization. */
export function starterOf(principal: Principal): Starter | null {
  switch (principal.kind) {
    case 'member':
      return { kind: 'member', id: principal.id, userId: principal.userId };
    case 'key':
      return { kind: 'key', id: principal.id, keyId: principal.keyId };
    case 'workflow':
      return { kind: 'workflow', id: principal.id };
    case 'system':
      return { kind: 'system' };
    default:
      return null;
  }
}

/** No session: the principal outlives the one it came with. */
const noSession = '00000000-0000-0000-0000-000000000000';

/** The principal again; null if it is gone. What it may do is resolved from it each time. */
export async function principalOf(
  runtime: Pick<Runtime, 'access'>,
  organizationId: string,
  starter: Starter,
): Promise<OrganizationPrincipal | null> {
  switch (starter.kind) {
    case 'member':
      return { ...starter, organizationId, sessionId: noSession, operator: false };
    case 'key':
      return { ...starter, organizationId };
    case 'workflow':
      return runtime.access.resolveWorkflow(organizationId, starter.id);
    case 'system':
      return { kind: 'system', organizationId };
  }
}
