export { type Identity, openIdentity } from './identity.ts';
export { passwordLength, passwordProblem } from './password-policy.ts';
export type { NewUser, Profile } from './people.ts';
export type { Passkey, SecondFactors } from './second-factors.ts';
export type { SecurityEvent, SecurityEventType } from './security-events.ts';
export type { SessionInfo } from './sessions.ts';
