/** GraphQL type → what its resolvers receive. Paths are relative to `src/generated/`. */
export const mappers = {
  ApiKey: '@guardian/platform/access#ApiKeyRow',
  ApiKeyConnection: '../keys/list-api-keys.ts#ApiKeyPage',
  TrustedOperation: '@guardian/platform/trust#TrustedOperationRow',
  TrustedOperationConnection: '../operations/list-trusted-operations.ts#TrustedOperationPage',
  OperationTrust: '@guardian/platform/trust#OperationPolicyRow',
  Supergraph: '@guardian/platform/supergraphs#ServedSupergraph',
  SupergraphConnection: '../supergraphs/list-supergraphs.ts#SupergraphPage',
  UsedOperation: '@guardian/platform/history#OperationUsageRow',
};
