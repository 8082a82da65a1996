import type { QueryPlanSelectionNode } from '@apollo/query-planner';

/**
 * What a fetch sends, so that nothing is sent without a key. Of a field that is asked for on one type of an interface, the
 * planner sends the key for that type, and what is required for every type: of the others the subgraph would get what it can't
 * find an entity by.
 */
export function keyedParts(
  requires: QueryPlanSelectionNode[],
  isKey: (field: string) => boolean,
): QueryPlanSelectionNode[] {
  const parts = requires.filter((part) => part.kind === 'InlineFragment');
  const [keyed, keyless] = [parts.filter((part) => hasKey(part, isKey)), parts.filter((part) => !hasKey(part, isKey))];
  const conditions = new Set(keyed.map(({ typeCondition }) => typeCondition));
  if (keyed.length === 0 || keyless.every(({ typeCondition }) => conditions.has(typeCondition))) return requires;
  return requires.flatMap((part) =>
    part.kind === 'Field' || hasKey(part, isKey) || conditions.has(part.typeCondition)
      ? [part]
      : [...conditions].map((typeCondition) => ({ ...part, ...(typeCondition ? { typeCondition } : {}) })),
  );
}

function hasKey(selection: QueryPlanSelectionNode, isKey: (field: string) => boolean): boolean {
  return selection.kind === 'Field'
    ? isKey(selection.name)
    : selection.selections.some((inner) => hasKey(inner, isKey));
}
