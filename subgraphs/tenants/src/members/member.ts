import type { MemberRow, RoleWithPermissions } from '@guardian/platform/access';

/** A member on the graph. */
export interface Member extends MemberRow {
  /** Known already where the member belongs to another organization than the request's, for the switcher. */
  roles?: RoleWithPermissions[];
}
