import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { ancestryAt, type PlanPath } from './places.ts';
import { typeTest } from './requires.ts';
import { get, type Json, type Tree } from './tree.ts';

/** Entities that a fetch can ask for together, since what it takes from around them (`@fromContext`) is the same. */
export interface InContext {
  entities: Tree[];
  /** What is taken, as variables of the fetch. */
  variables: Tree;
}

/** What a variable may be: the value of the object so many fields above the entity, if it is of the type that is meant. */
interface Origin {
  variable: string;
  /** 0 is the entity itself. */
  fieldsUp: number;
  read(object: Tree): Json | undefined;
}

const up = '..';
const typePrefix = '... on ';

/** The `contextRewrites` of a fetch as a function that sorts its entities by what is around them. */
export function compileContexts(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataKeyRenamer[],
  path: PlanPath,
): (root: Tree) => InContext[] {
  const origins = rewrites.map(({ path: from, renameKeyTo }): Origin => {
    const fieldsUp = from.lastIndexOf(up) + 1;
    return { variable: renameKeyTo, fieldsUp, read: reader(schema, from.slice(fieldsUp)) };
  });

  return (root) => {
    const found = new Map<string, InContext>();
    for (const ancestry of ancestryAt(root, path)) {
      const variables: Tree = {};
      for (const { variable, fieldsUp, read } of origins) {
        const object = ancestry.at(-1 - fieldsUp);
        // What is not there is null: its error has been reported, and what the fetch asks for besides can be had.
        variables[variable] ??= (object && read(object)) ?? null;
      }
      const key = JSON.stringify(variables);
      const entity = ancestry.at(-1) as Tree;
      const known = found.get(key);
      if (known === undefined) found.set(key, { entities: [entity], variables });
      else known.entities.push(entity);
    }
    return [...found.values()];
  };
}

function reader(schema: GraphQLSchema, [part, ...rest]: readonly string[]): (value: Json) => Json | undefined {
  if (part === undefined) return (value) => value;
  const inner = reader(schema, rest);
  const isCondition = part.startsWith(typePrefix);
  const applies = isCondition ? typeTest(schema, part.slice(typePrefix.length)) : null;
  const each = (value: Json): Json | undefined => {
    if (Array.isArray(value)) return value.map(each);
    if (typeof value !== 'object' || value === null) return undefined;
    if (applies === null) return inner(get(value, part));
    // The root is not asked for its type; it is the one that is meant.
    return typeof value.__typename !== 'string' || applies(value.__typename) ? inner(value) : undefined;
  };
  return each;
}
