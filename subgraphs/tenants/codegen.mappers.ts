/** GraphQL type → what its resolvers receive. Paths are relative to `src/generated/`. */
export const mappers = {
  ActivityConnection: '../activity/list-activity.ts#ActivityPage',
  ActivityEvent: '@guardian/platform/events#StoredEvent',
  Actor: '@guardian/platform/access#ActorRow',
  Installation: '../installation/installation.ts#InstallationState',
  Invite: '@guardian/platform/access#InviteRow',
  InviteConnection: '../invites/list-invites.ts#InvitePage',
  Member: '../members/member.ts#Member as MemberModel',
  MemberConnection: '../members/list-members.ts#MemberPage',
  Membership: '../members/my-memberships.ts#OwnMembership',
  Organization: '../organizations/organization.ts#Organization as OrganizationModel',
  OutboxConnection: '../installation/list-outbox.ts#OutboxPage',
  OutboxMessage: '@guardian/platform/mail#StoredMail',
  Role: '@guardian/platform/access#RoleWithPermissions',
  Session: '@guardian/platform/identity#SessionInfo',
  User: '@guardian/platform/identity#Profile',
  Viewer: '@guardian/platform/subgraph#RequestContext',
};
