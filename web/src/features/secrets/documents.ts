import { graphql } from '../../graph/generated/index.ts';

export const SecretRowFragment = graphql(`
  fragment SecretRow on Secret {
    id
    name
    createdAt
    replacedAt
    lastUsedAt
    version
    createdBy { id kind name }
    replacedBy { id kind name }
  }
`);

/** Only who may see workflows may ask which of them use a secret. */
export const SecretListQuery = graphql(`
  query SecretList($first: Int!, $after: String, $withUsers: Boolean!) {
    secrets(first: $first, after: $after) {
      totalCount
      nodes {
        ...SecretRow
        usedBy(first: 5) @include(if: $withUsers) { totalCount nodes { id name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const SecretChoiceQuery = graphql(`
  query SecretChoice {
    secrets(first: 100) { nodes { id name } }
  }
`);

export const SecretUpdatesSubscription = graphql(`
  subscription SecretUpdates {
    secretChanged { type subjectVersion secretId secret { ...SecretRow } }
  }
`);

export const CreateSecretMutation = graphql(`
  mutation CreateSecret($input: CreateSecretInput!) {
    createSecret(input: $input) {
      secret { ...SecretRow }
      errors { path code message }
    }
  }
`);

export const ReplaceSecretMutation = graphql(`
  mutation ReplaceSecret($id: ID!, $value: String!) {
    replaceSecret(id: $id, value: $value) {
      secret { ...SecretRow }
      errors { path code message }
    }
  }
`);

export const DeleteSecretMutation = graphql(`
  mutation DeleteSecret($id: ID!) {
    deleteSecret(id: $id) {
      deletedId
      errors { path code message }
    }
  }
`);
