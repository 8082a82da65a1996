import { type AccessChange, askOpenStreams, effectOn, type StreamEffect } from '@guardian/platform/access';
import { type OrganizationContext, runtimeOf } from '@guardian/platform/subgraph';

/** Equal streams of somebody, and what would become of them. */
export interface StreamChange {
  fields: string[];
  effect: StreamEffect;
  count: number;
}

export interface AffectedStreams {
  /** By the principal that has them open; what ends first. */
  of: ReadonlyMap<string, StreamChange[]>;
  ending: number;
  narrowed: number;
  /** Gateways that did not answer in time. */
  silent: number;
}

/** Which open streams of the organization the changes would end or narrow. */
export async function affectedStreams(
  ctx: OrganizationContext,
  changes: readonly AccessChange[],
): Promise<AffectedStreams> {
  const losing = new Map(changes.filter(({ lost }) => lost.length > 0).map((change) => [change.principalId, change]));
  const { organizationId } = ctx;
  const asked = { organizationId, principalIds: [...losing.keys()] };
  const { streams, silent } = await askOpenStreams(runtimeOf(ctx).questions, asked);
  const affected = new Map<string, StreamChange & { principalId: string }>();
  for (const { principalId, fields, count, ...looks } of streams) {
    const change = losing.get(principalId);
    const effect = change === undefined ? null : effectOn(looks, change);
    if (effect === null) continue;
    const key = JSON.stringify([principalId, effect, fields]);
    const known = affected.get(key)?.count ?? 0;
    affected.set(key, { principalId, fields, effect, count: known + count });
  }
  const all = [...affected.values()].sort(byEffectAndField);
  const total = (effect: StreamEffect) => all.reduce((sum, each) => sum + (each.effect === effect ? each.count : 0), 0);
  return {
    of: Map.groupBy(all, ({ principalId }) => principalId),
    ending: total('ends'),
    narrowed: total('narrows'),
    silent,
  };
}

function byEffectAndField(one: StreamChange, other: StreamChange): number {
  return one.effect.localeCompare(other.effect) || one.fields.join().localeCompare(other.fields.join());
}
