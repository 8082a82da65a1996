import { tryRules, type WouldRefuse } from '@guardian/platform/entry';
import { badInput, Check } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { checkRules, type RuleInput } from './check-rules.ts';
import { refusesCaller } from './refuses-caller.ts';

export interface TryOut {
  seen: number;
  refused: WouldRefuse[];
  refusesYou: boolean;
}

/** What rules would have done in the last 30 days. Throws BAD_USER_INPUT for rules that can't be saved. */
export async function tryNetworkRules(ctx: OrganizationContext, rules: readonly RuleInput[]): Promise<TryOut> {
  const check = new Check();
  const checked = await checkRules(ctx.db, ctx.organizationId, check, ['rules'], rules);
  const [problem] = check.problems;
  if (problem !== undefined) throw badInput(problem.message, { path: problem.path });
  const numbered = checked.map((rule, index) => ({ ...rule, id: String(index) }));
  const [tried, refusesYou] = await Promise.all([
    tryRules(ctx.db, ctx.organizationId, numbered),
    refusesCaller(ctx, checked),
  ]);
  return { ...tried, refusesYou };
}
