import { changeAccess, renameMember } from '@guardian/platform/access';
import { Check, unauthenticated } from '@guardian/platform/errors';
import type { Profile } from '@guardian/platform/identity';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { actIn, personOf } from '../organizations/index.ts';

/** Changes the caller's display name, in every organization they belong to. Throws InvalidInput. */
export async function updateProfile(ctx: RequestContext, input: { name?: string | null }): Promise<Profile> {
  const { userId } = personOf(ctx);
  const check = new Check();
  const name = input.name === undefined ? undefined : check.requiredText(['input', 'name'], input.name, { max: 80 });
  check.done();
  const { access, identity } = runtimeOf(ctx);
  if (name !== undefined) {
    await identity.rename(userId, name);
    const { memberships } = await access.personOf(userId);
    for (const { organizationId, principalId } of memberships) {
      await changeAccess(actIn(ctx, organizationId, principalId), (tx) => renameMember(tx, { userId, name }));
    }
  }
  const profile = (await identity.profiles([userId])).get(userId);
  if (profile === undefined) throw unauthenticated('This account no longer exists.');
  return profile;
}
