import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { responseName } from '../planning/document.ts';
import type { Json, Tree } from './tree.ts';

/** Answers `__schema` or `__type` from the API schema: the nodes are all selections of one response name. */
export function introspect(
  schema: GraphQLSchema,
  nodes: readonly FieldNode[],
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Tree,
): Json {
  const used = reach(nodes, fragments);
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: operation.variableDefinitions?.filter(({ variable }) =>
          used.variables.has(variable.name.value),
        ),
        selectionSet: { kind: Kind.SELECTION_SET, selections: nodes },
      },
      ...used.fragments,
    ],
  };
  const { data, errors } = executeSync({ schema, document, rootValue: {}, variableValues: variables });
  if (errors?.[0]) throw errors[0];
  const [first] = nodes;
  return (first && data?.[responseName(first)]) ?? null;
}

/** The variables and fragments that can be come by from some fields. */
function reach(nodes: readonly FieldNode[], fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const found = { variables: new Set<string>(), fragments: new Set<FragmentDefinitionNode>() };
  const look = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      Variable: ({ name }) => {
        found.variables.add(name.value);
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || found.fragments.has(fragment)) return;
        found.fragments.add(fragment);
        look(fragment);
      },
    });
  };
  nodes.forEach(look);
  return found;
}
