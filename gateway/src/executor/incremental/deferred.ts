import type { DeferNode, PlanNode } from '@apollo/query-planner';
import {
  type GraphQLCompositeType,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { LoadedSupergraph } from '../../execute/supergraph.ts';
import { askedName, withAskedNames } from '../../planning/asked-names.ts';
import { fragmentsOf, responseName } from '../../planning/document.ts';
import { unasked } from '../../planning/plannable.ts';
import { compilePart } from '../compile-plan.ts';
import { type Complete, compileObject } from '../complete.ts';
import { asValues } from '../output.ts';
import type { Step } from '../run.ts';
import { compositeType, fieldsIn, shapeKey } from '../selection.ts';
import type { Tree } from '../tree.ts';

/** A part of an answer that is delivered by itself, ready to run. */
export interface Part {
  run: Step;
  /** Completion of an object that the part is about. */
  complete(variables: Tree): Complete;
  /** What is delivered after this part. */
  deferred: DeferredPart[];
}

export interface DeferredPart extends Part {
  label: string | undefined;
  /** Response names, and type conditions as `... on Name`; lists are not told. */
  path: readonly string[];
  /** Fetches that must be there before it can run. */
  depends: readonly string[];
}

/** What parts are compiled with: the operation whose plan it is. */
export interface Deferring {
  supergraph: LoadedSupergraph;
  operation: OperationDefinitionNode;
  document: Parameters<typeof shapeKey>[1];
}

/** The plan of an operation with `@defer` as parts. */
export function compileParts(deferring: Deferring, node: DeferNode): Part {
  const root = deferring.supergraph.schema.getRootType(deferring.operation.operation);
  if (!root) throw new Error(`The API has no ${deferring.operation.operation} type.`);
  const part = compilePartOf(deferring, node, undefined, root, []);
  const selectionSet = selectionsOf(node.primary.subselection);
  const selections = [...selectionSet.selections, ...madeHere(deferring)];
  return { ...part, complete: completions(deferring, root, { ...selectionSet, selections }) };
}

/** Root fields that no subgraph is asked for, of which the plan says nothing. They are in the first result. */
function madeHere({ operation, document }: Deferring): SelectionNode[] {
  const fragments = fragmentsOf(document);
  const within = ({ selections }: SelectionSetNode, spread: readonly string[]): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__') ? [selection] : [];
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
      if (name !== undefined && spread.includes(name)) return [];
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const kept = inner ? within(inner.selectionSet, name === undefined ? spread : [...spread, name]) : [];
      const { directives } = selection;
      const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: kept };
      return kept.length === 0 ? [] : [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }];
    });
  return within(operation.selectionSet, []);
}

/** A known selection of the response, to find the types of what is deferred below it. */
interface Known {
  type: GraphQLCompositeType;
  selectionSet: SelectionSetNode;
  path: readonly string[];
}

function compilePartOf(
  deferring: Deferring,
  node: DeferNode | PlanNode | undefined,
  subselection: string | undefined,
  type: GraphQLCompositeType,
  above: readonly Known[],
  path: readonly string[] = [],
): Part {
  const { supergraph, operation } = deferring;
  const defer = node?.kind === 'Defer' ? node : undefined;
  const selectionSet = selectionsOf(subselection ?? defer?.primary.subselection);
  const known = [...above, { type, selectionSet, path }];
  return {
    run: compilePart(defer ? defer.primary.node : node, supergraph.supergraphSchema, operation),
    complete: completions(deferring, type, selectionSet),
    deferred: (defer?.deferred ?? []).map((each): DeferredPart => {
      const inner = typeAt(deferring, known, each.queryPath.map(askedName));
      return {
        ...compilePartOf(deferring, each.node, each.subselection, inner, known, each.queryPath.map(askedName)),
        label: each.label,
        path: each.queryPath,
        depends: each.depends.map(({ id }) => id),
      };
    }),
  };
}

const nothingSelected: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };

function selectionsOf(text: string | undefined): SelectionSetNode {
  if (text === undefined) return nothingSelected;
  const asked = visit(parse(text, { noLocation: true }), {
    Field: (node) => (isUnaskedType(responseName(node)) ? null : undefined),
  });
  const [definition] = withAskedNames(asked).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : nothingSelected;
}

/** By response name: those that were asked for have one of their own. */
const isUnaskedType = (name: string) => name === unasked || name === '__typename';

/** Combinations of `@skip` and `@include` kept for one part. */
const kept = 8;

function completions(
  { supergraph: { schema, planner }, operation, document }: Deferring,
  type: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
): Part['complete'] {
  const keyOf = shapeKey(operation, document);
  const shapes = new Map<string, Complete>();
  return (variables) => {
    const key = keyOf(variables);
    const known = shapes.get(key);
    if (known !== undefined) return known;
    const selecting = { schema, needed: planner.needed, operation, fragments: new Map(), variables, output: asValues };
    const complete = compileObject(selecting, type, [selectionSet], () => type.name);
    if (shapes.size >= kept) shapes.clear();
    shapes.set(key, complete);
    return complete;
  };
}

/** The type at a path, which leads through what parts above select. */
function typeAt(
  { supergraph: { schema } }: Deferring,
  above: readonly Known[],
  path: readonly string[],
): GraphQLCompositeType {
  const [root] = above;
  if (root === undefined) throw new Error('A deferred part has something above it.');
  let type = root.type;
  for (const [index, name] of path.entries()) {
    const condition = /^\.\.\. on (.*)$/.exec(name)?.[1];
    if (condition !== undefined) {
      type = compositeType(schema, condition) ?? type;
      continue;
    }
    const before = path.slice(0, index);
    const field = above.map((known) => fieldIn(known, before, name)).find((each) => each !== undefined);
    const definition = field !== undefined && 'getFields' in type ? type.getFields()[field] : undefined;
    const inner = definition && getNamedType(definition.type);
    if (!isCompositeType(inner)) throw new Error(`Nothing is known of "${name}", in which something is deferred.`);
    type = inner;
  }
  return type;
}

/** The field with a response name at a path, where the part selects it. */
function fieldIn({ selectionSet, path: start }: Known, path: readonly string[], name: string): string | undefined {
  if (!start.every((part, index) => part === path[index])) return undefined;
  let sets: SelectionSetNode[] = [selectionSet];
  for (const part of path.slice(start.length)) {
    if (part.startsWith('... on ')) continue;
    sets = fieldsIn(sets).flatMap((field) =>
      responseName(field) === part && field.selectionSet ? [field.selectionSet] : [],
    );
  }
  return fieldsIn(sets).find((field) => responseName(field) === name)?.name.value;
}
