import type { QueryPlan } from '@apollo/query-planner';
import { Kind, print, type SelectionNode, stripIgnoredCharacters, visit } from 'graphql';
import { documentOf, mapPlan } from './plan-fetches.ts';

/**
 * A plan whose fetches of root fields do not name the type of the root, as the planner does where a field leads back to it: the
 * subgraph that is asked may call it otherwise, and nothing tells how.
 *
 * @param root The name in the supergraph.
 */
export function withNamelessRoots(plan: QueryPlan, root: string): QueryPlan {
  const condition = `...on ${root}`;
  return mapPlan(plan, (fetch) => {
    if (fetch.requires !== undefined || !fetch.operation.includes(condition)) return fetch;
    const { operationDocumentNode: _document, ...rest } = fetch;
    const document = visit(documentOf(fetch), {
      OperationDefinition: ({ selectionSet, ...operation }) => {
        const selections = selectionSet.selections.flatMap((each) => withoutCondition(each, root));
        return { ...operation, selectionSet: { ...selectionSet, selections } };
      },
    });
    return { ...rest, operation: stripIgnoredCharacters(print(document)) };
  });
}

function withoutCondition(selection: SelectionNode, root: string): readonly SelectionNode[] {
  if (selection.kind !== Kind.INLINE_FRAGMENT || selection.typeCondition?.name.value !== root) return [selection];
  const { typeCondition: _condition, ...rest } = selection;
  return rest.directives?.length ? [rest] : rest.selectionSet.selections;
}
