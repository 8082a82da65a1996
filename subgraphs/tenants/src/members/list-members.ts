import { countMembers, type MemberFilter, membersPage } from '@guardian/platform/access';
import { type Connection, connection, type PageArguments, pageOf } from '@guardian/platform/pagination';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import type { Member } from './member.ts';

export type MemberPage = Connection<Member>;

/** Members of the organization, by name. */
export async function listMembers(
  ctx: OrganizationContext,
  args: PageArguments,
  filter: MemberFilter,
): Promise<MemberPage> {
  const page = pageOf('members', args);
  return connection<Member>({
    sort: 'members',
    page,
    rows: await membersPage(ctx.db, ctx.organizationId, page, filter),
    keyOf: (member) => [member.name, member.id],
    totalCount: () => countMembers(ctx.db, ctx.organizationId, filter),
  });
}
