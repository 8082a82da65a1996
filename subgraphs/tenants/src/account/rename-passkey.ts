import { Check, notFound } from '@guardian/platform/errors';
import type { Passkey } from '@guardian/platform/identity';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { personOf } from '../organizations/index.ts';

/** Gives one of the caller's passkeys another name. Throws InvalidInput, NOT_FOUND. */
export async function renamePasskey(ctx: RequestContext, input: { id: string; name: string }): Promise<Passkey> {
  const { userId } = personOf(ctx);
  const check = new Check();
  const name = check.requiredText(['name'], input.name, { max: 80 });
  check.done();
  const { identity } = runtimeOf(ctx);
  await identity.renamePasskey(userId, input.id, name);
  const passkey = (await identity.secondFactors(userId)).passkeys.find(({ id }) => id === input.id);
  if (passkey === undefined) throw notFound('You have no such passkey.');
  return passkey;
}
