import { graphql } from '../../graph/generated/index.ts';

export const SupergraphListQuery = graphql(`
  query SupergraphList($first: Int!, $after: String) {
    supergraphs(first: $first, after: $after) {
      totalCount
      nodes { id version firstServedAt lastServedAt subgraphs }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const SupergraphUpdatesSubscription = graphql(`
  subscription SupergraphUpdates {
    supergraphsChanged { totalCount presentId }
  }
`);

export const SchemaComparisonPartsFragment = graphql(`
  fragment SchemaComparisonParts on SchemaComparison {
    since
    notTold
    passed
    changes {
      severity
      type
      coordinate
      description
      certain
      clients { name version lastSeenAt count organizations }
    }
  }
`);

export const CompareSupergraphsQuery = graphql(`
  query CompareSupergraphs($from: String!, $to: String!) {
    compareSupergraphs(from: $from, to: $to) { ...SchemaComparisonParts }
  }
`);

export const CheckSchemaQuery = graphql(`
  query CheckSchema($input: CheckSchemaInput!) {
    checkSchema(input: $input) {
      comparison { ...SchemaComparisonParts }
      problems { code message line column }
    }
  }
`);
