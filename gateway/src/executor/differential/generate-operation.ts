import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
} from 'graphql';
import type { Random } from './random.ts';

export interface GeneratedOperation {
  query: string;
  variables: Record<string, unknown>;
}

const conditions = [
  '',
  '',
  '',
  '',
  '',
  '',
  '@skip(if: $no)',
  '@include(if: $yes)',
  '@include(if: $maybe)',
  '@skip(if: $maybe)',
];

/** An operation at random over what clients see: aliases, fragments, conditions, variables, introspection. Not always valid. */
export function generateOperation(schema: GraphQLSchema, random: Random): GeneratedOperation {
  const fragments: string[] = [];
  let aliases = 0;
  const mutation = schema.getMutationType();
  const isMutation = mutation != null && random.chance(0.1);
  const root = isMutation ? mutation : schema.getQueryType();
  if (!root) throw new Error('no root');
  const body = selections(root, 0);
  const header = '($no: Boolean!, $yes: Boolean!, $maybe: Boolean! = true, $n: Int, $id: ID, $text: String = "x")';
  const query = `${isMutation ? 'mutation' : 'query'} Generated${header} ${body} ${fragments.join(' ')}`;
  const used = (name: string) => new RegExp(`\\$${name}\\b`).test(query.slice(query.indexOf(header) + header.length));
  const kept = header
    .slice(1, -1)
    .split(', ')
    .filter((definition) => used(definition.slice(1, definition.indexOf(':'))));
  const variables = {
    no: random.chance(0.3),
    yes: random.chance(0.7),
    ...(random.chance(0.5) ? { maybe: random.chance(0.5) } : {}),
    n: random.pick([0, 1, 2, null]),
    id: `id-${random.below(4)}`,
    text: 'given',
  };
  return {
    query: query.replace(header, kept.length > 0 ? `(${kept.join(', ')})` : ''),
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used(name))),
  };

  function selections(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = 1 + random.below(depth < 2 ? 4 : 2);
    for (let index = 0; index < count; index++) {
      const part = selection(type, depth);
      if (part !== null) parts.push(part);
    }
    return `{ ${parts.length === 0 ? '__typename' : parts.join(' ')} }`;
  }

  function selection(type: GraphQLCompositeType, depth: number): string | null {
    const chance = random.next();
    const condition = random.pick(conditions);
    if (chance < 0.1) return `${random.chance(0.3) ? `t${aliases++}: ` : ''}__typename ${condition}`;
    if (depth === 0 && chance < 0.13)
      return `__type(name: "${random.pick(['Query', 'Nothing'])}") ${condition} { kind name fields { name } }`;
    if (depth === 0 && chance < 0.15) return `s${aliases++}: __schema { queryType { ...on __Type { name } } }`;
    if (depth < 4 && (chance < 0.3 || (isAbstractType(type) && chance < 0.7))) return fragment(type, depth, condition);
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    return fields.length === 0 ? null : field(random.pick(fields), depth, condition);
  }

  function fragment(type: GraphQLCompositeType, depth: number, condition: string): string {
    const target = isAbstractType(type) ? random.pick([type, ...schema.getPossibleTypes(type)]) : type;
    const inner = selections(target, depth + 0.5);
    if (random.chance(0.6))
      return `... ${random.chance(0.8) || target !== type ? `on ${target.name}` : ''} ${condition} ${inner}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${target.name} ${inner}`);
    return `...${name} ${condition} ${random.chance(0.2) ? `...${name}` : ''}`;
  }

  function field(definition: GraphQLField<unknown, unknown>, depth: number, condition: string): string | null {
    const type = getNamedType(definition.type);
    if (isCompositeType(type) && depth >= 4) return null;
    const given = definition.args.flatMap((argument) => argumentFor(argument) ?? []);
    const alias = given.length > 0 || random.chance(0.15) ? `a${aliases++}: ` : '';
    const call = given.length > 0 ? `(${given.join(', ')})` : '';
    return `${alias}${definition.name}${call} ${condition} ${isCompositeType(type) ? selections(type, depth + 1) : ''}`;
  }

  function argumentFor({ name, type }: GraphQLArgument): string | null {
    const required = String(type).endsWith('!');
    if (!required && random.chance(0.4)) return null;
    switch (getNamedType(type).name) {
      case 'Int':
        return `${name}: ${random.pick(['$n', '1', '3', 'null'])}`;
      case 'ID':
        return `${name}: ${required ? '"id-2"' : random.pick(['$id', '"id-1"'])}`;
      default:
        return `${name}: ${required ? '"x-1"' : random.pick(['$text', '"y"'])}`;
    }
  }
}
