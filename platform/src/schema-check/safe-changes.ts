import {
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type { SchemaChange } from './compare-schemas.ts';

interface Element {
  /** What it stands in; added with it, it is not told besides. */
  owner: string | null;
  type: string | null;
  deprecated: boolean;
}

/** What graphql-js does not tell of: additions, types that promise more than before, and deprecations. */
export function safeChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
  /** Coordinates of changes that are told already. */
  known: ReadonlySet<string>,
): SchemaChange[] {
  const [old, now] = [elementsOf(before), elementsOf(after)];
  const changes: SchemaChange[] = [];
  for (const [coordinate, { owner, type, deprecated }] of now) {
    const add = (type: string, words: string) =>
      changes.push({ severity: 'SAFE', type, coordinate, description: `${coordinate} ${words}.` });
    const was = old.get(coordinate);
    if (was === undefined) {
      const isNews = !known.has(coordinate) && (owner === null || old.has(owner));
      if (isNews) add(owner === null ? addedAs(coordinate) : 'FIELD_ADDED', 'was added');
      continue;
    }
    if (was.type !== type && !known.has(coordinate)) {
      add('TYPE_REFINED', `changed type from ${was.type} to ${type}`);
    }
    if (!was.deprecated && deprecated) add('DEPRECATED', 'was deprecated');
  }
  return changes;
}

const addedAs = (coordinate: string) => (coordinate.startsWith('@') ? 'DIRECTIVE_ADDED' : 'TYPE_ADDED');

/** Types, fields, arguments and directives by their coordinates. */
function elementsOf(schema: GraphQLSchema): Map<string, Element> {
  const elements = new Map<string, Element>();
  for (const directive of schema.getDirectives()) {
    elements.set(`@${directive.name}`, { owner: null, type: null, deprecated: false });
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    elements.set(type.name, { owner: null, type: null, deprecated: false });
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      const deprecated = field.deprecationReason != null;
      elements.set(coordinate, { owner: type.name, type: String(field.type), deprecated });
      for (const arg of 'args' in field ? field.args : []) {
        const deprecated = arg.deprecationReason != null;
        elements.set(`${coordinate}(${arg.name}:)`, { owner: coordinate, type: String(arg.type), deprecated });
      }
    }
  }
  return elements;
}
