import { forbidden } from '@guardian/platform/errors';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import type { Organization } from '../organizations/index.ts';
import { type SetUp, setUp } from './set-up.ts';
import { isSetUpToken } from './set-up-token.ts';

/** The first set-up by whoever has the printed URL. Throws FORBIDDEN for another token, and as `setUp`. */
export async function setUpInstallation(ctx: RequestContext, input: SetUp & { token: string }): Promise<Organization> {
  const runtime = runtimeOf(ctx);
  if (!isSetUpToken(runtime.secrets, input.token)) {
    throw forbidden('This link does not belong to this installation: use the one that it printed when it started.');
  }
  return setUp(runtime, input);
}
