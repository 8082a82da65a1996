import { isPermission, type Rights } from '@guardian/platform/access';

/** What of the required permissions is not held. A name that the catalogue no longer has is held by nobody. */
export function missingPermissions(rights: Rights, required: readonly string[]): string[] {
  return required.filter((name) => !isPermission(name) || !rights.may(name));
}

export function rightsLost(missing: readonly string[]): string {
  return `Whoever published the workflow no longer holds ${missing.join(', ')}. Publish it again by someone who does.`;
}
