import type { Runtime } from '@guardian/platform/subgraph';
import { openSecrets } from '../secrets/open-secrets.ts';
import { actAs, type RunKey } from './load-run.ts';
import { rightsLost } from './missing-permissions.ts';
import { StepFailure } from './nodes/node-run.ts';

/** Opens secrets for a run by the rights of this moment. Throws StepFailure when it may not use them, or there is none. */
export async function openRunSecrets(
  runtime: Runtime,
  key: RunKey,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const acting = await actAs(runtime, key);
  if (!acting?.ctx.rights.may('secret.use')) throw new StepFailure(rightsLost(['secret.use']), { retryable: false });
  const secrets = await openSecrets(acting.ctx, names);
  const missing = names.filter((name) => !secrets.has(name));
  if (missing.length === 0) return secrets;
  throw new StepFailure(`There is no secret ${missing.join(', ')}. Store it, then run again.`, { retryable: false });
}
