import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { Json } from './tree.ts';

/** From here on numbers are written with an exponent, which no integer of the API is. */
const leastExponent = 1e21;
const isInteger = (value: Json) => Number.isInteger(value) && Math.abs(value) < leastExponent;
const isText = (value: Json) => typeof value === 'string';

/**
 * Whether a subgraph's value may be shown as a leaf of the API. Values have been serialised by the subgraph, so this only
 * keeps out what the client does not know, e.g. an `@inaccessible` enum value. Custom scalars may be anything.
 */
export function leafTest(type: GraphQLLeafType): (value: Json) => boolean {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  switch (type.name) {
    case 'Int':
      return isInteger;
    case 'Float':
      return (value) => typeof value === 'number' && Number.isFinite(value);
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    case 'String':
      return isText;
    case 'ID':
      return (value) => isText(value) || isInteger(value);
    default:
      return () => true;
  }
}
