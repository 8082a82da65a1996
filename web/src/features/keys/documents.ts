import { graphql } from '../../graph/generated/index.ts';

export const ApiKeyRowFragment = graphql(`
  fragment ApiKeyRow on ApiKey {
    id
    name
    prefix
    scopes
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
    trustedOnly
    version
    createdBy { id kind name }
  }
`);

export const ApiKeyListQuery = graphql(`
  query ApiKeyList($first: Int!, $after: String, $includeRevoked: Boolean) {
    apiKeys(first: $first, after: $after, includeRevoked: $includeRevoked) {
      totalCount
      nodes { ...ApiKeyRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const PermissionListQuery = graphql(`
  query PermissionList {
    permissions { name resource action description }
  }
`);

export const ApiKeyUpdatesSubscription = graphql(`
  subscription ApiKeyUpdates {
    apiKeyChanged { type occurredAt subjectVersion apiKeyId apiKey { ...ApiKeyRow } }
  }
`);

export const CreateApiKeyMutation = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      apiKey { ...ApiKeyRow }
      secret
      errors { path code message }
    }
  }
`);

export const RevokeApiKeyMutation = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id) {
      apiKey { ...ApiKeyRow }
      errors { path code message }
    }
  }
`);
