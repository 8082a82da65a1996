import { CodedError } from '@guardian/platform/errors';
import { type RequestContext, runtimeOf } from '@guardian/platform/subgraph';
import { personOf } from './act-in.ts';

/**
 * For verbs that a thief with a browser left open would want: the person has proved to be there within the last 15
 * minutes, by signing in or through `/api/auth`. Throws STEP_UP_REQUIRED with what they can prove it by, UNAUTHENTICATED
 * for whoever is no person.
 */
export async function requireConfirmed(ctx: RequestContext): Promise<void> {
  const { userId, sessionId } = personOf(ctx);
  const { identity } = runtimeOf(ctx);
  if (await identity.isConfirmed(sessionId)) return;
  const { authenticatorApp, passkeys } = await identity.secondFactors(userId);
  const methods = [...(authenticatorApp ? ['TOTP', 'RECOVERY_CODE'] : []), ...(passkeys.length > 0 ? ['PASSKEY'] : [])];
  const message = 'Confirm that it is you, then try again. A confirmation counts for 15 minutes.';
  throw new CodedError('STEP_UP_REQUIRED', message, { methods: methods.length > 0 ? methods : ['PASSWORD'] });
}
