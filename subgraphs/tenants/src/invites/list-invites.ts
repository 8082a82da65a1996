import { countInvites, type InviteRow, type InviteStatus, invitesPage } from '@guardian/platform/access';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';

export type InvitePage = Connection<InviteRow>;

/** Invites of the organization, the newest first. */
export async function listInvites(
  ctx: OrganizationContext,
  args: PageArguments,
  status: InviteStatus | null,
): Promise<InvitePage> {
  const page = pageOf('invites', args);
  return connection({
    sort: 'invites',
    page,
    rows: await invitesPage(ctx.db, ctx.organizationId, page, status),
    keyOf: (invite) => [invite.id],
    totalCount: () => countInvites(ctx.db, ctx.organizationId, status),
  });
}
