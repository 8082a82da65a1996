export { type Identity, openIdentity } from './identity.ts';
export { passwordLength } from './password.ts';
export type { NewUser, Profile } from './people.ts';
export { absoluteLifetime, idleLifetime, type SessionInfo } from './sessions.ts';
