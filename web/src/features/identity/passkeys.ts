import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';
import { type AuthProblem, call, refused } from './auth.ts';

export const passkeysWork: boolean = browserSupportsWebAuthn();

/** Signs in, or confirms who is there, by a passkey. Null is success. */
export async function provePasskey(): Promise<AuthProblem | null> {
  const options = await call<PublicKeyCredentialRequestOptionsJSON>('/passkey/generate-authenticate-options', {
    method: 'GET',
  });
  if (options.problem) return options.problem;
  try {
    const response = await startAuthentication({ optionsJSON: options.data });
    return (await call('/passkey/verify-authentication', { body: { response } })).problem;
  } catch (error) {
    return givenUp(error);
  }
}

export async function addPasskey(name: string): Promise<AuthProblem | null> {
  const options = await call<PublicKeyCredentialCreationOptionsJSON>('/passkey/generate-register-options', {
    method: 'GET',
  });
  if (options.problem) return options.problem;
  try {
    const response = await startRegistration({ optionsJSON: options.data });
    return (await call('/passkey/verify-registration', { body: { response, name } })).problem;
  } catch (error) {
    return givenUp(error);
  }
}

export const removePasskey = async (id: string): Promise<AuthProblem | null> =>
  (await call('/passkey/delete-passkey', { body: { id } })).problem;

/** What the browser says when the person closes its dialog, or has no passkey for this site. */
function givenUp(error: unknown): AuthProblem {
  const { name } = error as Error;
  if (name === 'InvalidStateError') return refused('PASSKEY_KNOWN', 'This device has a passkey here already.').problem;
  return refused('PASSKEY_NOT_USED', 'No passkey was used. Try again, or choose another way.').problem;
}
