import ipaddr from 'ipaddr.js';
import { organizationOf, type Principal } from '../access/principal.ts';
import type { Charge, LimitDimension } from './charge.ts';
import type { Policies } from './policies.ts';

/** What a request asks of the installation. */
export interface Work {
  /** Its estimated cost; at least one is counted. */
  points: number;
  /** How often each root field stands in it. Looked at only where a root field is limited. */
  calls(): ReadonlyMap<string, number>;
}

export interface Caller {
  principal: Principal;
  ipAddress: string | null;
}

/** Every window that a request takes from. */
export function chargesOf({ principal, ipAddress }: Caller, work: Work, policies: Policies): Charge[] {
  if (principal.kind === 'system') return [];
  const points = Math.max(1, Math.ceil(work.points));
  const organizationId = organizationOf(principal);
  const charges: Charge[] = [];
  const charge = (dimension: LimitDimension, subject: string, cost = points) => {
    for (const { name, quota, windowSeconds } of policies.of(dimension, subject)) {
      const window = `${organizationId ?? ''}:${dimension}:${subject}`;
      charges.push({ dimension, policy: name, window, subject, cost, quota, windowSeconds });
    }
  };
  if (organizationId !== null) charge('ORGANIZATION', '');
  if (principal.kind === 'member') charge('MEMBER', principal.id);
  if (principal.kind === 'key') charge('KEY', principal.keyId);
  // A workflow comes from within; what its address is says nothing.
  if (principal.kind === 'workflow') charge('INTEGRATION', principal.workflowId);
  else if (ipAddress !== null) charge('ADDRESS', networkOf(ipAddress));
  if (policies.operations) for (const [field, times] of work.calls()) charge('OPERATION', field, times);
  return charges;
}

/** An IPv6 caller owns a /64 at least, and could come from another address of it each time. */
export function networkOf(ipAddress: string): string {
  if (!ipaddr.IPv6.isValid(ipAddress)) return ipAddress;
  const parts = ipaddr.IPv6.parse(ipAddress).parts.slice(0, 4);
  return `${parts.map((part) => part.toString(16)).join(':')}::/64`;
}
