import { readFileSync } from 'node:fs';
import { hasOperator } from '@guardian/platform/access';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';

export interface InstallationState {
  needsSetup: boolean;
  signUpOpen: boolean;
  version: string;
}

const manifest = new URL('../../../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };

/** What anyone may know before signing in. */
export async function installationState(ctx: RequestContext): Promise<InstallationState> {
  const { environment, database } = runtimeOf(ctx);
  return { needsSetup: !(await hasOperator(database)), signUpOpen: environment.signUp === 'open', version };
}
