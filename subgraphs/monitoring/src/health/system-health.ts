import { CodedError } from '@guardian/platform/errors';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import type { InstallationHealth } from './installation-health.ts';

/** The latest sample of the installation. Throws UNAVAILABLE in the first second after the first start. */
export async function systemHealth(ctx: RequestContext): Promise<InstallationHealth> {
  const latest = await runtimeOf(ctx).signals.latest('system.health', null);
  if (latest === null) throw new CodedError('UNAVAILABLE', 'No health sample was taken yet. Try again in a second.');
  return latest as unknown as InstallationHealth;
}
