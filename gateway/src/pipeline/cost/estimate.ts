import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { coded } from '../../execute/coded.ts';
import { OperationRefused } from '../operation-refused.ts';
import { type Term, termValue, times, total, type Variables } from './term.ts';
import type { ListSize, Weights } from './weights.ts';

export interface CostOptions {
  /** Length of a list that says nothing of it. */
  listSize: number;
  /** The longest page that may be asked for; null for any. */
  maxPage: number | null;
}

/** What executing an operation counts as by itself: a mutation writes. */
export const rootCost = { query: 0, mutation: 10, subscription: 0 } as const;

/**
 * What an operation may cost at most, before it is executed: 1 for each object that it may return, or what `@cost` says,
 * times the lengths of the lists around it, as Apollo's demand control counts. A function where variables decide.
 */
export function compileEstimate(
  schema: GraphQLSchema,
  weights: Weights,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  options: CostOptions,
): Term {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const defaults = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue) defaults.set(variable.name.value, valueFromASTUntyped(defaultValue));
  const known = new Map<string, Term>();
  const checks: ((variables: Variables) => unknown)[] = [];

  const ofSelections = (type: GraphQLNamedType, { selections }: SelectionSetNode, sized: ListSizes): Term =>
    total(
      selections.map((node) => {
        if (node.kind === Kind.FIELD) return given(node.directives, ofField(type, node, sized));
        if (node.kind === Kind.INLINE_FRAGMENT) {
          const on = node.typeCondition ? schema.getType(node.typeCondition.name.value) : type;
          return given(node.directives, ofSelections(on ?? type, node.selectionSet, sized));
        }
        return given(node.directives, ofFragment(node.name.value, sized));
      }),
    );

  // The same in every place, unless the place says how long its lists are.
  const ofFragment = (name: string, sized: ListSizes): Term => {
    const fragment = fragments.get(name);
    const type = schema.getType(fragment?.typeCondition.name.value ?? '');
    if (fragment === undefined || !type) return 0;
    if (sized.size > 0) return ofSelections(type, fragment.selectionSet, sized);
    const cost = known.get(name) ?? ofSelections(type, fragment.selectionSet, sized);
    known.set(name, cost);
    return cost;
  };

  const ofField = (parent: GraphQLNamedType, node: FieldNode, sized: ListSizes): Term => {
    const name = node.name.value;
    const field =
      'getFields' in parent ? (parent.getFields() as Record<string, GraphQLField<unknown, unknown>>)[name] : undefined;
    // Introspection is limited by who may do it.
    if (field === undefined) return 0;
    const place = `${parent.name}.${name}`;
    const type = getNamedType(field.type);
    const size = weights.lists.get(place);
    const asked = size === undefined ? null : lengthOf(field, node, size);
    const length: Term = !isListType(getNullableType(field.type))
      ? 1
      : (sized.get(name) ?? (size !== undefined && size.sizedFields.length === 0 ? asked : null) ?? options.listSize);
    const below: ListSizes =
      asked === null ? unsized : new Map(size?.sizedFields.map((path) => [path.split('.')[0] ?? path, asked]));
    const own = weights.places.get(place) ?? weights.types.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
    const selections = node.selectionSet ? ofSelections(type, node.selectionSet, below) : 0;
    return total([times(length, total([own, selections])), ofArguments(place, field, node)]);
  };

  const ofArguments = (place: string, field: GraphQLField<unknown, unknown>, node: FieldNode): Term =>
    total(
      (node.arguments ?? []).map(({ name, value }) => {
        const argument = field.args.find((each) => each.name === name.value);
        if (argument === undefined) return 0;
        const own = weights.places.get(`${place}(${argument.name})`);
        return reading(value, (given) => (given == null ? 0 : ofInput(argument.type, given, own)));
      }),
    );

  /** An object that is sent counts like one that is returned. */
  const ofInput = (type: GraphQLInputType, value: unknown, own: number | undefined): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + ofInput(type, each, own), 0);
    const named = getNamedType(type);
    const weight = own ?? weights.types.get(named.name);
    if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return weight ?? 0;
    let sum = weight ?? 1;
    for (const [name, field] of Object.entries(named.getFields())) {
      const given = (value as Record<string, unknown>)[name];
      if (given != null) sum += ofInput(field.type, given, weights.places.get(`${named.name}.${name}`));
    }
    return sum;
  };

  /** How many are asked for; null where neither an argument nor the schema says. */
  const lengthOf = (field: GraphQLField<unknown, unknown>, node: FieldNode, size: ListSize): Term | null => {
    const slicing = size.slicingArguments.flatMap((path) => {
      const argument = field.args.find(({ name }) => name === path[0]);
      return argument === undefined ? [] : [slice(node, argument, path)];
    });
    if (size.requireOneSlicingArgument && slicing.length > 0) {
      const named = size.slicingArguments.filter(([name]) => node.arguments?.some((each) => each.name.value === name));
      if (named.length !== 1) {
        const names = size.slicingArguments.map((path) => `"${path.join('.')}"`).join(', ');
        throw new OperationRefused([
          coded('BAD_USER_INPUT', `"${node.name.value}" needs exactly one of ${names}, to say how many are asked for.`),
        ]);
      }
    }
    const assumed = size.assumedSize;
    if (slicing.length === 0) return assumed;
    const read = (variables: Variables) =>
      slicing.reduce<number | null>((most, each) => {
        const value = typeof each === 'function' ? each(variables) : each;
        return value === null ? most : Math.max(most ?? 0, value);
      }, null) ??
      assumed ??
      options.listSize;
    if (slicing.every((each) => typeof each !== 'function')) return read({});
    // Also where nothing is selected that is so long.
    checks.push(read);
    return read;
  };

  const slice = (node: FieldNode, argument: GraphQLArgument, path: string[]) => {
    const checked = (value: unknown): number | null => {
      let at = value;
      for (const name of path.slice(1)) at = (at as Record<string, unknown> | null | undefined)?.[name];
      if (typeof at !== 'number') return null;
      if (options.maxPage !== null && at > options.maxPage) throw tooLongPage(path, options.maxPage, at);
      return Math.max(0, at);
    };
    const value = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    if (value === undefined) return checked(argument.defaultValue);
    const read = reader(value);
    return typeof read === 'function'
      ? (variables: Variables) => checked(read(variables) ?? argument.defaultValue)
      : checked(read.constant);
  };

  /** A value of the document: a constant, or what becomes of it with variables. */
  const reader = (node: ValueNode): { constant: unknown } | ((variables: Variables) => unknown) => {
    if (!holdsVariable(node)) return { constant: valueFromASTUntyped(node) };
    return (variables) => valueFromASTUntyped(node, { ...Object.fromEntries(defaults), ...variables });
  };
  const reading = (node: ValueNode, cost: (value: unknown) => number): Term => {
    const read = reader(node);
    return typeof read === 'function' ? (variables) => cost(read(variables)) : cost(read.constant);
  };

  /** The cost, unless `@skip` or `@include` leaves out what has it. */
  const given = (directives: readonly DirectiveNode[] | undefined, cost: Term): Term => {
    let term = cost;
    for (const directive of directives ?? []) {
      const wanted = directive.name.value === 'include';
      const condition = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
      if ((!wanted && directive.name.value !== 'skip') || condition === undefined) continue;
      term = times(
        reading(condition, (value) => (value === wanted ? 1 : 0)),
        term,
      );
    }
    return term;
  };

  const root = schema.getRootType(operation.operation);
  if (!root || !isObjectType(root)) return 0;
  const cost = total([rootCost[operation.operation], ofSelections(root, operation.selectionSet, unsized)]);
  if (checks.length === 0) return cost;
  return (variables) => {
    for (const check of checks) check(variables);
    return termValue(cost, variables);
  };
}

type ListSizes = ReadonlyMap<string, Term>;
const unsized: ListSizes = new Map();

function holdsVariable(node: ValueNode): boolean {
  if (node.kind === Kind.VARIABLE) return true;
  if (node.kind === Kind.LIST) return node.values.some(holdsVariable);
  return node.kind === Kind.OBJECT && node.fields.some(({ value }) => holdsVariable(value));
}

function tooLongPage(path: string[], most: number, asked: number): OperationRefused {
  const name = path.join('.');
  return new OperationRefused([coded('BAD_USER_INPUT', `"${name}" must be at most ${most}, but is ${asked}.`)]);
}
