import type { MemberRow } from '@guardian/platform/access';
import type { Role } from '../roles/index.ts';

/** A member on the graph. */
export interface Member extends MemberRow {
  /** Known already where the member belongs to another organization than the request's, for the switcher. */
  roles?: Role[];
}
