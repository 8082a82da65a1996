import DataLoader from 'dataloader';
import type { OrganizationContext, RequestContext } from './context.ts';
import { organizationContext } from './organization-context.ts';

/**
 * A loader that lives as long as a request: one batch for each tick, one load for each key, and nothing shared between
 * requests. Declared once at module level: `export const alertLoader = requestLoader((ctx, ids) => …)`.
 *
 * @param batch Returns one value for each key in the order of the keys; null where there is none, an error where it is refused.
 */
export function requestLoader<K, V>(
  batch: (ctx: OrganizationContext, keys: readonly K[]) => Promise<(V | null | Error)[]>,
): (ctx: RequestContext) => DataLoader<K, V | null> {
  const loaders = new WeakMap<RequestContext, DataLoader<K, V | null>>();
  return (ctx) => {
    const known = loaders.get(ctx);
    if (known !== undefined) return known;
    const loader = new DataLoader<K, V | null>((keys) => batch(organizationContext(ctx), keys));
    loaders.set(ctx, loader);
    return loader;
  };
}
