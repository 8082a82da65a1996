import { isPermission, type Rights } from '@guardian/platform/access';

/**
 * Whether the reader of the log may know what an event tells of its subject, e.g. the address that was invited. A reader of
 * some rows only is not told: the sentence does not say of which row it speaks.
 */
export function mayReadSubject(rights: Pick<Rights, 'scope'>, type: string): boolean {
  const subject = type.slice(0, type.indexOf('.'));
  const permission = `${subject}.read`;
  return !isPermission(permission) || rights.scope(permission) === 'all';
}
