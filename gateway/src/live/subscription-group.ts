import type { FormattedExecutionResult } from 'graphql';
import { executeEvent, refusalOf, rehearse } from './execute-event.ts';
import { type Audience, Group, type Surroundings } from './group.ts';
import type { LiveOperation } from './live-operation.ts';
import { patiently } from './patience.ts';
import type { Standing } from './standing.ts';
import { StreamEnded } from './stream-ended.ts';

/** Subscribers to one subscription field, whatever it follows. */
export abstract class SubscriptionGroup extends Group<LiveOperation> {
  constructor(around: Surroundings, audience: Audience<LiveOperation>, founder: Standing) {
    const { operation, input } = audience;
    super(around, audience, founder, (ctx) => rehearse(around.graph, operation, input.variables, ctx));
  }

  /**
   * What everyone of the group gets for a root value. Undefined if it can't be had now; if it never can, everyone's
   * subscription has ended.
   */
  protected async resultOf(root: unknown): Promise<FormattedExecutionResult | undefined> {
    const { operation, input } = this.audience;
    const { runtime, graph } = this.around;
    const isOver = () => this.closed;
    const execute = () => this.inName((ctx) => executeEvent(graph, operation, root, input.variables, ctx, runtime.log));
    try {
      const result = await patiently(isOver, runtime.log, execute);
      const refusal = result === undefined ? null : refusalOf(result);
      if (refusal !== null) throw new StreamEnded(refusal);
      return result;
    } catch (error) {
      this.endAll(error);
      return undefined;
    }
  }
}
