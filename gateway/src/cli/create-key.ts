import { builtInRolePermissions, changeAccess, createKey as createApiKey } from '@guardian/platform/access';
import { systemContext } from '@guardian/platform/database';
import { StartError } from '@guardian/platform/environment';
import { InvalidInput } from '@guardian/platform/errors';
import type { Runtime } from '@guardian/platform/subgraph';
import type { Command } from './command.ts';
import { done, print } from './terminal.ts';
import { withRuntime } from './with-runtime.ts';

export const createKey: Command = {
  name: 'create-key',
  description: `Makes an API key that holds its scopes as far as the organization's first owner holds them, and prints it once.
Works while Guardian runs.`,
  options: {
    organization: { placeholder: '<slug>', description: 'Slug or id; may be left out if there is one organization.' },
    name: { placeholder: '<name>', description: 'What the key is for; "Command line" when left out.' },
    scopes: { placeholder: '<a,b>', description: 'Permissions, e.g. contact.read,alert.read; all when left out.' },
    days: { placeholder: '<days>', description: 'Days until it expires; never when left out.' },
  },
  async run({ environment, options }) {
    const text = (name: string) => (typeof options[name] === 'string' ? (options[name] as string) : null);
    const scopes =
      text('scopes')
        ?.split(',')
        .map((scope) => scope.trim()) ?? builtInRolePermissions.owner;
    const expiresAt = expiry(text('days'));
    return withRuntime(environment(), async (runtime) => {
      const { organizationId, slug, ownerId } = await organizationOf(runtime, text('organization'));
      const ctx = systemContext(runtime.database, organizationId);
      const input = { name: text('name') ?? 'Command line', scopes, expiresAt, createdBy: ownerId };
      const { apiKey, secret } = await changeAccess(ctx, (tx) => createApiKey(ctx, tx, input)).catch(refused);
      done('API key', `${apiKey.name}, for ${slug}`);
      print(`\n  ${secret}\n`);
      print('  It is shown this once. Send it as: Authorization: Bearer <key>');
      return 0;
    });
  },
};

function expiry(days: string | null): Date | null {
  if (days === null) return null;
  const number = Number(days);
  if (number > 0 && number <= 3_650) return new Date(Date.now() + number * 86_400_000);
  throw new StartError(`--days must be a number from 1 to 3650, but is "${days}".`);
}

function refused(error: unknown): never {
  if (error instanceof InvalidInput) throw new StartError(error.problems.map(({ message }) => message).join(' '));
  throw error;
}

interface Found {
  organizationId: string;
  slug: string;
  /** Principal of the first owner. */
  ownerId: string;
}

async function organizationOf({ database }: Runtime, named: string | null): Promise<Found> {
  const found = await database.system<Found[]>`
    select distinct on (organization.organization_id) organization.organization_id as "organizationId", slug,
      principal.id as "ownerId"
    from access.organization
    join access.role on role.organization_id = organization.organization_id and role.built_in = 'owner'
    join access."grant" on "grant".organization_id = role.organization_id and "grant".role_id = role.id
    join access.principal on principal.organization_id = role.organization_id and principal.id = "grant".principal_id
    where principal.ended_at is null
      and (${named}::text is null or slug = ${named} or organization.organization_id::text = ${named})
    order by organization.organization_id, principal.created_at
    limit 2`;
  const [first, second] = found;
  if (first === undefined) {
    throw new StartError(
      named === null ? 'There is no organization yet: set Guardian up first.' : `There is no organization "${named}".`,
    );
  }
  if (second !== undefined)
    throw new StartError('There are several organizations: name one with --organization <slug>.');
  return first;
}
