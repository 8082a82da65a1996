import { graphql } from '../../graph/generated/index.ts';

export const RoleRowFragment = graphql(`
  fragment RoleRow on Role {
    id
    name
    description
    builtIn
    permissions
    holderCount
    version
    own { permission scope }
    held { permission scope }
    parents { id name builtIn }
  }
`);

export const RolesQuery = graphql(`
  query Roles @live {
    roles { ...RoleRow }
  }
`);

export const CatalogueQuery = graphql(`
  query PermissionCatalogue {
    permissions { name resource action description scopes grantable }
  }
`);

export const RoleChangesFragment = graphql(`
  fragment RoleChanges on RolePreview {
    totalCount
    endingStreams
    narrowedStreams
    silentGateways
    changes {
      actor { id kind name }
      gained { permission scope }
      lost { permission scope }
      streams { fields effect count }
    }
  }
`);

export const PreviewRoleQuery = graphql(`
  query PreviewRole($id: ID!, $input: UpdateRoleInput!) {
    previewRoleUpdate(id: $id, input: $input) {
      preview { ...RoleChanges }
      errors { path code message }
    }
  }
`);

export const PreviewRoleDeletionQuery = graphql(`
  query PreviewRoleDeletion($id: ID!, $reassignTo: ID) {
    previewRoleDeletion(id: $id, reassignTo: $reassignTo) {
      preview { ...RoleChanges }
      errors { path code message }
    }
  }
`);

export const CreateRoleMutation = graphql(`
  mutation CreateRole($input: CreateRoleInput!) {
    createRole(input: $input) {
      role { ...RoleRow }
      errors { path code message }
    }
  }
`);

export const CloneRoleMutation = graphql(`
  mutation CloneRole($id: ID!, $name: String!) {
    cloneRole(id: $id, name: $name) {
      role { ...RoleRow }
      errors { path code message }
    }
  }
`);

export const UpdateRoleMutation = graphql(`
  mutation UpdateRole($id: ID!, $version: Int, $input: UpdateRoleInput!) {
    updateRole(id: $id, version: $version, input: $input) {
      role { ...RoleRow }
      errors { path code message }
    }
  }
`);

export const DeleteRoleMutation = graphql(`
  mutation DeleteRole($id: ID!, $reassignTo: ID) {
    deleteRole(id: $id, reassignTo: $reassignTo) {
      deletedId
      errors { path code message }
    }
  }
`);
