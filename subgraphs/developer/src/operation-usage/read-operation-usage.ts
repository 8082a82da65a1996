import { badInput } from '@guardian/platform/errors';
import { type OperationUsageRow, operationUsage, refusedOperations } from '@guardian/platform/history';
import type { OrganizationContext } from '@guardian/platform/subgraph';

interface UsageArguments {
  hours?: number | null | undefined;
  first?: number | null | undefined;
}

interface Usage {
  since: Date;
  operations: OperationUsageRow[];
  refusals: { code: string; count: number }[];
}

const hour = 3_600_000;
const mostHours = 720;

/** What the organization's clients have executed in the last hours. Throws BAD_USER_INPUT. */
export async function readOperationUsage(ctx: OrganizationContext, args: UsageArguments): Promise<Usage> {
  const { db, organizationId } = ctx;
  const hours = between('hours', args.hours ?? 24, mostHours);
  const first = between('first', args.first ?? 50, 100);
  const since = new Date((Math.floor(Date.now() / hour) - hours + 1) * hour);
  const [operations, refusals] = await Promise.all([
    operationUsage(db, organizationId, since, first),
    refusedOperations(db, organizationId, since),
  ]);
  return { since, operations, refusals };
}

function between(argument: string, value: number, most: number): number {
  if (value >= 1 && value <= most) return value;
  throw badInput(`"${argument}" must be from 1 to ${most}, but is ${value}.`, { argument });
}
