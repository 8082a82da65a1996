import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { typeTest } from './requires.ts';
import { get, type Tree } from './tree.ts';

/**
 * What tells an entity's representation from all others, without making it; null where that is not so simple. Most entities of
 * a response are the same few again and again.
 */
export type Identity = (entity: Tree) => string | null;

/** The identity by one type's fields that are plain values; null where more than these is sent. */
export function compileIdentity(schema: GraphQLSchema, requires: readonly QueryPlanSelectionNode[]): Identity | null {
  const [part, ...others] = requires;
  if (part?.kind !== 'InlineFragment' || part.typeCondition === undefined || others.length > 0) return null;
  const names: string[] = [];
  for (const field of part.selections) {
    if (field.kind !== 'Field' || field.selections !== undefined) return null;
    names.push(field.alias ?? field.name);
  }
  const applies = typeTest(schema, part.typeCondition);

  return (entity) => {
    const type = entity.__typename;
    if (typeof type !== 'string' || !applies(type)) return null;
    let identity = type;
    for (const name of names) {
      const value = get(entity, name);
      // With its length, so that no text can look like two.
      if (typeof value === 'string') identity += ` ${value.length}"${value}`;
      else if (typeof value === 'number' || typeof value === 'boolean') identity += ` ${value}`;
      else return null;
    }
    return identity;
  };
}
