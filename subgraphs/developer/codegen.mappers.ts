/** GraphQL type → what its resolvers receive. Paths are relative to `src/generated/`. */
export const mappers = {
  ApiKey: '@guardian/platform/access#ApiKeyRow',
  ApiKeyConnection: '../keys/list-api-keys.ts#ApiKeyPage',
};
