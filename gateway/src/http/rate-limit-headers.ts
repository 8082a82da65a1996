import type { Consulted, Limits, Verdict } from '@guardian/platform/limits';
import type { RequestContext } from '@guardian/platform/subgraph';
import type { FastifyReply } from 'fastify';

/**
 * `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10) and, when refused, `Retry-After`. Of the
 * operations of a batch, the least that is left of each policy counts.
 */
export function rateLimitHeaders(reply: FastifyReply): (verdict: Verdict) => void {
  const strictest = new Map<string, Consulted>();
  let retryAfter = 0;
  return ({ consulted, refusal }) => {
    for (const each of consulted) {
      const before = strictest.get(each.policy);
      if (before === undefined || leftOf(each) <= leftOf(before)) strictest.set(each.policy, each);
    }
    retryAfter = Math.max(retryAfter, retryAfterOf(refusal));
    if (strictest.size === 0) return;
    const policies = [...strictest.values()];
    reply.header('ratelimit-policy', policies.map(policyItem).join(', '));
    reply.header('ratelimit', policies.map(limitItem).join(', '));
    if (retryAfter > 0) reply.header('retry-after', String(retryAfter));
  };
}

/** What a request costs that is no operation, e.g. an upload: as much as a mutation, for its size is limited elsewhere. */
const requestPoints = 10;

/** Takes the cost of a request beside the graph from the limits of its caller. Throws RATE_LIMITED. */
export async function admitRequest(limits: Limits, caller: RequestContext, reply: FastifyReply): Promise<void> {
  const verdict = await limits.admit(caller, { points: requestPoints, calls: () => new Map() });
  rateLimitHeaders(reply)(verdict);
  if (verdict.refusal !== null) throw verdict.refusal;
}

/** Seconds that a refusal asks to wait; 0 for one that waiting does not mend. */
export function retryAfterOf(error: unknown): number {
  const seconds = (error as { details?: { retryAfter?: unknown } } | null)?.details?.retryAfter;
  return typeof seconds === 'number' ? seconds : 0;
}

function policyItem({ policy, quota, windowSeconds, dimension }: Consulted): string {
  const unit = dimension === 'OPERATION' ? '' : ';qu="points"';
  return `"${policy}";q=${quota};w=${windowSeconds}${unit}`;
}

function limitItem(consulted: Consulted): string {
  return `"${consulted.policy}";r=${leftOf(consulted)};t=${Math.ceil(consulted.reset / 1_000)}`;
}

function leftOf({ quota, used }: Consulted): number {
  return Math.max(0, quota - used);
}
