import { hasOperator } from '@guardian/platform/access';
import { StartError } from '@guardian/platform/environment';
import { InvalidInput } from '@guardian/platform/errors';
import type { Runtime } from '@guardian/platform/subgraph';
import { setUp } from './set-up.ts';
import { setUpToken } from './set-up-token.ts';

/**
 * Called at each start, after the migrations. With `GUARDIAN_ADMIN_EMAIL` and its companions the installation sets itself
 * up; else the URL to do it by is returned. Null when it is set up. Throws StartError if the given values can't be used.
 */
export async function firstSetup(
  runtime: Pick<Runtime, 'environment' | 'database' | 'identity' | 'secrets'>,
): Promise<string | null> {
  if (await hasOperator(runtime.database)) return null;
  const { firstAdmin, url } = runtime.environment;
  if (firstAdmin === null) {
    const page = new URL('/setup', url);
    page.searchParams.set('token', setUpToken(runtime.secrets));
    return page.href;
  }
  const { email, password, organization: organizationName } = firstAdmin;
  const name = email.split('@')[0] ?? email;
  try {
    await setUp(runtime, { name, email, password, organizationName });
  } catch (error) {
    // Another process of the installation, started at the same time, has done it.
    if (await hasOperator(runtime.database)) return null;
    if (error instanceof InvalidInput) throw new StartError(sentence(error));
    throw error;
  }
  return null;
}

const variables: Record<string, string> = {
  email: 'GUARDIAN_ADMIN_EMAIL',
  password: 'GUARDIAN_ADMIN_PASSWORD',
  organizationName: 'GUARDIAN_ORGANIZATION',
};

function sentence({ problems }: InvalidInput): string {
  const list = problems.map(({ path, message }) => `${variables[path.at(-1) ?? ''] ?? path.join('.')}: ${message}`);
  return `The first set-up by the environment failed. ${list.join(' ')}`;
}
