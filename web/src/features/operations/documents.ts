import { graphql } from '../../graph/generated/index.ts';

export const TrustedOperationRowFragment = graphql(`
  fragment TrustedOperationRow on TrustedOperation {
    id
    documentId
    name
    kind
    text
    clientName
    registeredAt
    registeredBy { id kind name }
  }
`);

export const TrustedOperationListQuery = graphql(`
  query TrustedOperationList($first: Int!, $after: String, $search: String) {
    trustedOperations(first: $first, after: $after, search: $search) {
      totalCount
      nodes { ...TrustedOperationRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const OperationTrustQuery = graphql(`
  query OperationTrust @live {
    operationTrust { trustedOnly registered limit version }
  }
`);

export const RegisterOperationsMutation = graphql(`
  mutation RegisterOperations($input: RegisterOperationsInput!) {
    registerOperations(input: $input) { registered unchanged errors { path code message } }
  }
`);

export const RemoveOperationsMutation = graphql(`
  mutation RemoveOperations($ids: [ID!]!) {
    removeOperations(ids: $ids) { removed errors { path code message } }
  }
`);

export const SetTrustedOnlyMutation = graphql(`
  mutation SetTrustedOnly($input: SetTrustedOnlyInput!) {
    setTrustedOnly(input: $input) {
      operationTrust { trustedOnly registered limit version }
      apiKey { id trustedOnly version }
      errors { path code message }
    }
  }
`);
