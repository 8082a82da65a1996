import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type CalledApart, type RequiredCall, type Requirements, requirementKey } from './required-calls.ts';

/** A part of a fetch for entities: what it asks for, and what it sends for that. */
export interface FetchPart {
  document: DocumentNode;
  requires?: QueryPlanSelectionNode[];
}

type Calls = ReadonlyMap<string, RequiredCall>;

/** By type, place and field, under which name it was fetched: `Product.category.averagePrice` → `averagePrice__with_1`. */
type Needs = ReadonlyMap<string, string>;

/**
 * Splits a fetch where its fields require one field with different arguments, since a representation has room for one
 * value; and, in an operation with conditions, where they require different things, since some may not be there if a
 * condition does not hold, and the others would not be asked for then. Mostly gives one part, the fetch as it is.
 *
 * @param isConditional Whether the operation has conditions. Those of a required field need not be in the fetch itself.
 */
export function splitFetch(
  document: DocumentNode,
  requires: QueryPlanSelectionNode[] | undefined,
  graph: string,
  { requirements, calls, keys }: CalledApart,
  isConditional: boolean,
): FetchPart[] {
  if (requires === undefined) return [{ document }];
  const sent = new Set(typesIn(requires));
  const groups: { needs: Map<string, string>; condition: string }[] = [];
  const groupOf = new Map<SelectionNode, number>();
  for (const { node, type, conditions } of entityFields(document)) {
    const needs = needsOf(type, node.name.value, graph, requirements, calls, sent);
    const condition = needs.size > 0 ? conditions : '';
    const fits = (known: Needs) => (isConditional ? isSame(known, needs) : agree(known, needs));
    let index = groups.findIndex((known) => known.condition === condition && fits(known.needs));
    if (index < 0) index = groups.push({ needs: new Map(), condition }) - 1;
    for (const [place, name] of needs) groups[index]?.needs.set(place, name);
    groupOf.set(node, index);
  }
  if (groups.length <= 1) return [{ document, requires }];
  const required = new Set(groups.flatMap(({ needs }) => [...needs.keys()]));
  return groups.map(({ needs }, index) => ({
    document: onlyFields(document, (node) => groupOf.get(node) === index),
    requires: onlyNeeded(
      requires,
      (type, place) => at(needs, type, place),
      calls,
      (type, place) =>
        keys.has(`${place.split('.')[0]}@${graph}`) || !(required.has(`${type}.${place}`) || required.has(`.${place}`)),
    ),
  }));
}

function* entityFields(document: DocumentNode) {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const root of definition.selectionSet.selections) {
      if (root.kind === Kind.FIELD && root.selectionSet) yield* fieldsIn(root.selectionSet, '', '');
    }
  }
}

function* fieldsIn(
  { selections }: SelectionSetNode,
  type: string,
  within: string,
): Generator<{ node: FieldNode; type: string; conditions: string }> {
  for (const node of selections) {
    const conditions = `${within}${node.directives?.map((directive) => print(directive)).join('') ?? ''}`;
    if (node.kind === Kind.FIELD) yield { node, type, conditions };
    else if (node.kind === Kind.INLINE_FRAGMENT) {
      yield* fieldsIn(node.selectionSet, node.typeCondition?.name.value ?? type, conditions);
    }
  }
}

/** Types that the entities sent have, as far as it is told. */
function typesIn(selections: readonly QueryPlanSelectionNode[]): string[] {
  return selections.flatMap((selection) =>
    selection.kind === 'InlineFragment'
      ? [...(selection.typeCondition === undefined ? [] : [selection.typeCondition]), ...typesIn(selection.selections)]
      : [],
  );
}

/** What is needed of each type. Of one that is not sent by its name, e.g. an interface, it is needed of whatever is: `.base`. */
function needsOf(
  type: string,
  field: string,
  graph: string,
  requirements: Requirements,
  calls: Calls,
  sent: ReadonlySet<string>,
): Needs {
  const needs = new Map<string, string>();
  const own = requirements.get(requirementKey(type, field, graph));
  // Selected on an interface, the field may require something on each of its types.
  const all: [string, SelectionSetNode][] = own
    ? [[type, own]]
    : [...requirements].flatMap(([key, set]) =>
        key.endsWith(`.${field}@${graph}`) ? [[key.slice(0, key.indexOf('.')), set] as [string, SelectionSetNode]] : [],
      );
  const walk = (of: string, { selections }: SelectionSetNode, place: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(of, selection.selectionSet, place);
      if (selection.kind !== Kind.FIELD) continue;
      const name = selection.name.value;
      needs.set(`${of}.${placeOf(place, name, calls)}`, name);
      if (selection.selectionSet) walk(of, selection.selectionSet, `${place}${name}.`);
    }
  };
  for (const [of, selectionSet] of all) walk(sent.has(of) ? of : '', selectionSet, '');
  return needs;
}

const at = (needs: Needs, type: string, place: string) => needs.get(`${type}.${place}`) ?? needs.get(`.${place}`);

const placeOf = (place: string, name: string, calls: Calls) => `${place}${calls.get(name)?.field ?? name}`;

function isSame(known: Needs, needs: Needs): boolean {
  return known.size === needs.size && [...needs].every(([key, name]) => known.get(key) === name);
}

/** Whether one representation has room for both. */
function agree(known: Needs, needs: Needs): boolean {
  return [...needs].every(([key, name]) => {
    const dot = key.indexOf('.');
    const place = key.slice(dot + 1);
    const others = dot > 0 ? [at(known, key.slice(0, dot), place)] : ofAnyType(known, place);
    return others.every((other) => (other ?? name) === name);
  });
}

function ofAnyType(needs: Needs, place: string): string[] {
  return [...needs].flatMap(([key, name]) => (key.slice(key.indexOf('.') + 1) === place ? [name] : []));
}

function onlyFields(document: DocumentNode, isKept: (node: SelectionNode) => boolean): DocumentNode {
  const keep = (selectionSet: SelectionSetNode): SelectionSetNode => ({
    ...selectionSet,
    selections: selectionSet.selections.flatMap((node): SelectionNode[] => {
      if (node.kind !== Kind.INLINE_FRAGMENT) return isKept(node) ? [node] : [];
      const inner = keep(node.selectionSet);
      return inner.selections.length === 0 ? [] : [{ ...node, selectionSet: inner }];
    }),
  });
  return visit(document, {
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((root) =>
          root.kind === Kind.FIELD && root.selectionSet ? { ...root, selectionSet: keep(root.selectionSet) } : root,
        ),
      },
    }),
  });
}

/** Leaves out what only other parts need. */
function onlyNeeded(
  selections: readonly QueryPlanSelectionNode[],
  nameAt: (type: string, place: string) => string | undefined,
  calls: Calls,
  isForAll: (type: string, place: string) => boolean,
  type = '',
  within = '',
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'InlineFragment') {
      // Inside of a field, a condition is about what the field holds.
      const inside = within === '' ? (selection.typeCondition ?? type) : type;
      const inner = onlyNeeded(selection.selections, nameAt, calls, isForAll, inside, within);
      return inner.length === 0 ? [] : [{ ...selection, selections: inner }];
    }
    const { name } = selection;
    const place = placeOf(within, name, calls);
    const needed = nameAt(type, place);
    const isNeeded = needed === undefined ? !calls.has(name) && isForAll(type, place) : needed === name;
    if (!isNeeded) return [];
    if (selection.selections === undefined) return [selection];
    const inner = onlyNeeded(selection.selections, nameAt, calls, isForAll, type, `${within}${name}.`);
    return inner.length === 0 ? [] : [{ ...selection, selections: inner }];
  });
}
