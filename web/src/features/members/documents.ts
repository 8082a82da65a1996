import { graphql } from '../../graph/generated/index.ts';

export const MemberRowFragment = graphql(`
  fragment MemberRow on Member {
    id
    name
    email
    joinedAt
    leftAt
    version
    roles { id name builtIn }
  }
`);

export const InviteRowFragment = graphql(`
  fragment InviteRow on Invite {
    id
    email
    status
    createdAt
    expiresAt
    version
    role { id name builtIn }
    invitedBy { id kind name }
  }
`);

export const MemberListQuery = graphql(`
  query MemberList($first: Int!, $after: String, $search: String, $includeFormer: Boolean) {
    members(first: $first, after: $after, search: $search, includeFormer: $includeFormer) {
      totalCount
      nodes { ...MemberRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const MemberChoiceQuery = graphql(`
  query MemberChoice($search: String, $id: ID!) {
    members(first: 20, search: $search) {
      nodes { id name email }
    }
    member(id: $id) { id name email }
  }
`);

export const TeamChoiceQuery = graphql(`
  query TeamChoice {
    teams { id name }
  }
`);

export const LeaveOrganizationMutation = graphql(`
  mutation LeaveOrganization {
    leaveOrganization {
      member { id leftAt }
      errors { path code message }
    }
  }
`);

export const TransferOwnershipMutation = graphql(`
  mutation TransferOwnership($memberId: ID!) {
    transferOwnership(memberId: $memberId) {
      member { ...MemberRow }
      errors { path code message }
    }
  }
`);

export const InviteListQuery = graphql(`
  query InviteList($first: Int!, $after: String, $status: InviteStatus) {
    invites(first: $first, after: $after, status: $status) {
      totalCount
      nodes { ...InviteRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const RoleListQuery = graphql(`
  query RoleList {
    roles { id name description builtIn }
  }
`);

export const MemberUpdatesSubscription = graphql(`
  subscription MemberUpdates {
    memberChanged { type occurredAt subjectVersion memberId member { ...MemberRow } }
  }
`);

export const InviteUpdatesSubscription = graphql(`
  subscription InviteUpdates {
    inviteChanged { type occurredAt subjectVersion inviteId invite { ...InviteRow } }
  }
`);

export const InviteMemberMutation = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invite { ...InviteRow }
      errors { path code message }
    }
  }
`);

export const ResendInviteMutation = graphql(`
  mutation ResendInvite($id: ID!) {
    resendInvite(id: $id) {
      invite { ...InviteRow }
      errors { path code message }
    }
  }
`);

export const RevokeInviteMutation = graphql(`
  mutation RevokeInvite($id: ID!) {
    revokeInvite(id: $id) {
      invite { ...InviteRow }
      errors { path code message }
    }
  }
`);

export const SetMemberRolesMutation = graphql(`
  mutation SetMemberRoles($memberId: ID!, $roleIds: [ID!]!) {
    setMemberRoles(memberId: $memberId, roleIds: $roleIds) {
      member { ...MemberRow }
      errors { path code message }
    }
  }
`);

export const RemoveMemberMutation = graphql(`
  mutation RemoveMember($memberId: ID!) {
    removeMember(memberId: $memberId) {
      member { ...MemberRow }
      errors { path code message }
    }
  }
`);
