import ipaddr from 'ipaddr.js';
import { organizationOf, type Principal } from '../access/principal.ts';
import type { Charge, LimitDimension, Quota } from './charge.ts';
import type { Plan } from './plans.ts';

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
export function chargesOf({ principal, ipAddress }: Caller, work: Work, plan: Plan): Charge[] {
  if (principal.kind === 'system') return [];
  const cost = Math.max(1, Math.ceil(work.points));
  const organizationId = organizationOf(principal);
  const charges: Charge[] = [];
  const charge = (dimension: LimitDimension, subject: string, quota: Quota | undefined, amount = cost) => {
    if (quota === undefined) return;
    const policy = dimension === 'OPERATION' ? `operation.${subject}` : dimension.toLowerCase();
    const window = `${organizationId ?? ''}:${dimension}:${subject}`;
    charges.push({ dimension, policy, window, subject, cost: amount, ...quota });
  };
  const { quotas } = plan;
  if (organizationId !== null) charge('ORGANIZATION', '', quotas.ORGANIZATION);
  if (principal.kind === 'member') charge('MEMBER', principal.id, quotas.MEMBER);
  if (principal.kind === 'key') charge('KEY', principal.id, quotas.KEY);
  // A workflow comes from within; what its address is says nothing.
  if (principal.kind === 'workflow') charge('INTEGRATION', principal.id, quotas.INTEGRATION);
  else if (ipAddress !== null) charge('ADDRESS', networkOf(ipAddress), quotas.ADDRESS);
  if (plan.operations.size > 0) {
    for (const [field, times] of work.calls()) charge('OPERATION', field, plan.operations.get(field), times);
  }
  return charges;
}

/** An IPv6 caller owns a /64 at least, and could come from another address of it each time. */
export function networkOf(ipAddress: string): string {
  if (!ipaddr.IPv6.isValid(ipAddress)) return ipAddress;
  const parts = ipaddr.IPv6.parse(ipAddress).parts.slice(0, 4);
  return `${parts.map((part) => part.toString(16)).join(':')}::/64`;
}
