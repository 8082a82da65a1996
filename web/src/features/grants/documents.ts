import { graphql } from '../../graph/generated/index.ts';

export const GrantRowFragment = graphql(`
  fragment GrantRow on Grant {
    id
    status
    startsAt
    expiresAt
    reason
    createdAt
    version
    member { id name }
    role { id name builtIn }
    delegatedBy { id kind name }
    grantedBy { id kind name }
  }
`);

export const GrantListQuery = graphql(`
  query GrantList($first: Int!, $after: String, $status: GrantStatus) {
    grants(first: $first, after: $after, status: $status) {
      totalCount
      nodes { ...GrantRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const GrantUpdatesSubscription = graphql(`
  subscription GrantUpdates {
    grantChanged { type subjectVersion grantId }
  }
`);

export const GrantableRolesQuery = graphql(`
  query GrantableRoles {
    roles { id name description builtIn }
  }
`);

export const GrantRoleMutation = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      grant { ...GrantRow }
      errors { path code message }
    }
  }
`);

export const DelegateRoleMutation = graphql(`
  mutation DelegateRole($input: DelegateRoleInput!) {
    delegateRole(input: $input) {
      grant { ...GrantRow }
      errors { path code message }
    }
  }
`);

export const RevokeGrantMutation = graphql(`
  mutation RevokeGrant($id: ID!) {
    revokeGrant(id: $id) {
      grant { id }
      errors { path code message }
    }
  }
`);

export const WithdrawDelegationMutation = graphql(`
  mutation WithdrawDelegation($id: ID!) {
    withdrawDelegation(id: $id) {
      grant { id }
      errors { path code message }
    }
  }
`);
