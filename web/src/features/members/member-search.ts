import type { InviteStatus } from '../../graph/generated/graphql.ts';

export const inviteStatuses: InviteStatus[] = ['PENDING', 'ACCEPTED', 'REVOKED', 'EXPIRED'];

/** What the address of the members page holds. */
export interface MemberSearch {
  view?: 'invites';
  q?: string;
  /** Whether people who have left are listed too. */
  former?: 'yes';
  status?: InviteStatus;
  /** The dialog that is open. */
  open?: 'invite';
}

export function readMemberSearch(raw: Record<string, unknown>): MemberSearch {
  return {
    view: raw.view === 'invites' ? 'invites' : undefined,
    q: typeof raw.q === 'string' && raw.q !== '' ? raw.q : undefined,
    former: raw.former === 'yes' ? 'yes' : undefined,
    status: inviteStatuses.find((status) => status === raw.status),
    open: raw.open === 'invite' ? 'invite' : undefined,
  };
}
