import { graphql } from '../../graph/generated/index.ts';

export const ExplainQuery = graphql(`
  query Explain($principalId: ID!, $permission: String!, $subjectId: ID) @live {
    explainAccess(principalId: $principalId, permission: $permission, subjectId: $subjectId) {
      allowed
      scope
      sentence
      permission
      actor { id kind name }
      steps {
        kind
        scope
        sentence
        actor { id name }
        roles { id name builtIn }
      }
    }
  }
`);

export const ExplainablePermissionsQuery = graphql(`
  query ExplainablePermissions {
    permissions { name resource action description scopes grantable }
  }
`);
