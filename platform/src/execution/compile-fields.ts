import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isNonNullType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Path } from 'graphql/jsutils/Path.js';
import { compileArguments } from './compile-arguments.ts';
import { compileValue, looksAtInfo } from './compile-value.ts';
import { fieldError, isThenable, type Run } from './run.ts';

export interface Compiling {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  /** Decide `@skip` and `@include`: what is compiled holds for operations with equal ones. */
  conditions: Record<string, unknown>;
}

type Tree = Record<string, unknown>;
type Fields = (run: Run, source: unknown, path: Path | undefined) => Tree | Promise<Tree>;

/** Runs one field of an object; its errors are dealt with unless the object has to be null for them. */
export interface CompiledField {
  name: string;
  run(run: Run, source: unknown, path: Path | undefined): unknown;
}

export function compileSubfields(compiling: Compiling, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
  const { schema, fragments, conditions } = compiling;
  return inParallel(compileFields(compiling, type, collectSubfields(schema, fragments, conditions, type, nodes)));
}

/** Fields that the type does not have are left out, as graphql-js does with documents that were not validated. */
export function compileFields(
  compiling: Compiling,
  type: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
): CompiledField[] {
  return [...collected].flatMap(([name, nodes]) => {
    const field = fieldOf(compiling.schema, type, nodes[0]?.name.value ?? '');
    return field === undefined ? [] : [{ name, run: compileField(compiling, type, name, nodes, field) }];
  });
}

export function inParallel(fields: readonly CompiledField[]): Fields {
  return (run, source, path) => {
    const result: Tree = {};
    let waiting: Promise<void>[] | undefined;
    try {
      for (const field of fields) {
        const { name } = field;
        const value = field.run(run, source, path);
        if (isThenable(value)) {
          // Keeps its place among the others.
          put(result, name, undefined);
          waiting ??= [];
          waiting.push(value.then((given) => put(result, name, given)));
        } else put(result, name, value);
      }
    } catch (error) {
      if (waiting === undefined) throw error;
      // The others are heard out: they may fail too.
      return Promise.all(waiting).finally(() => {
        throw error;
      }) as Promise<never>;
    }
    return waiting === undefined ? result : Promise.all(waiting).then(() => result);
  };
}

/** An alias may be `__proto__`. */
export function put(target: Tree, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
  } else target[name] = value;
}

function fieldOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

function compileField(
  compiling: Compiling,
  parentType: GraphQLObjectType,
  responseName: string,
  nodes: readonly FieldNode[],
  field: GraphQLField<unknown, unknown>,
): CompiledField['run'] {
  if (field === TypeNameMetaFieldDef) return () => parentType.name;
  const { name: fieldName, type } = field;
  const nullable = !isNonNullType(type);
  const complete = compileValue(compiling, type, { parentType, fieldName, nodes });
  const pathOf = (parent: Path | undefined): Path => ({ prev: parent, key: responseName, typename: parentType.name });
  const infoOf = (run: Run, path: Path): GraphQLResolveInfo => ({
    fieldName,
    fieldNodes: nodes,
    returnType: type,
    parentType,
    path,
    schema: compiling.schema,
    fragments: compiling.fragments,
    rootValue: run.rootValue,
    operation: compiling.operation,
    variableValues: run.variableValues,
  });
  const args = compileArguments(field, nodes[0] as FieldNode);
  const plain = field.resolve === undefined || field.resolve === defaultFieldResolver;
  const resolve = field.resolve ?? defaultFieldResolver;

  const resolved: CompiledField['run'] = (run, source, parent) => {
    const path = pathOf(parent);
    try {
      const info = infoOf(run, path);
      const value = resolve(source, args(run.variableValues), run.contextValue, info);
      return settled(run, value, path, info);
    } catch (raw) {
      return fieldError(run, raw, nodes, path, nullable);
    }
  };
  const settled = (run: Run, value: unknown, path: Path, info: GraphQLResolveInfo | undefined): unknown => {
    const completed = isThenable(value)
      ? value.then((given) => complete(run, given, path, info))
      : complete(run, value, path, info);
    if (!isThenable(completed)) return completed;
    return completed.then(undefined, (raw) => fieldError(run, raw, nodes, path, nullable));
  };
  if (!plain || looksAtInfo(type)) return resolved;

  // A property of its object, as nearly all fields are: no arguments, no `info`, and for a leaf no path.
  const leaf = isLeafType(nullable ? type : type.ofType);
  return (run, source, parent) => {
    if (typeof source !== 'object' || source === null) return resolved(run, source, parent);
    let path: Path | undefined;
    try {
      const value = (source as Tree)[fieldName];
      if (typeof value === 'function') return resolved(run, source, parent);
      if (leaf && !isThenable(value)) return complete(run, value, undefined, undefined);
      path = pathOf(parent);
      return settled(run, value, path, undefined);
    } catch (raw) {
      return fieldError(run, raw, nodes, path ?? pathOf(parent), nullable);
    }
  };
}
