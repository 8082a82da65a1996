import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Random } from '../../executor/differential/random.ts';

/** A valid operation over any schema, with every kind of argument, as literal or by variable, and the values of its variables. */
export function arbitraryOperation(schema: GraphQLSchema, random: Random) {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: string[] = [];
  let aliases = 0;
  const roots = [schema.getQueryType(), schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const root = random.pick(roots);
  const kind = root === schema.getMutationType() ? 'mutation' : 'query';
  const body = selections(root, 0);
  return {
    query: `${kind} Any${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${body} ${fragments.join(' ')}`,
    variables,
  };

  function selections(type: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + random.below(4) }, () => selection(type, depth));
    return `{ ${parts.join(' ') || '__typename'} }`;
  }

  function selection(type: GraphQLCompositeType, depth: number): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    if (depth < 4 && (random.chance(0.15) || (isAbstractType(type) && random.chance(0.7))))
      return fragment(type, depth);
    const field = fields.length > 0 && !random.chance(0.08) ? random.pick(fields) : undefined;
    const composite = field !== undefined && isCompositeType(getNamedType(field.type));
    if (field === undefined || field.name === '_service' || (composite && depth >= 4))
      return `__typename ${condition()}`;
    return `${call(field)} ${condition()} ${composite ? selections(getNamedType(field.type) as GraphQLCompositeType, depth + 1) : ''}`;
  }

  function fragment(type: GraphQLCompositeType, depth: number): string {
    const target = isAbstractType(type) ? random.pick([type, ...schema.getPossibleTypes(type)]) : type;
    const inner = selections(target, depth + 1);
    if (random.chance(0.6)) return `... on ${target.name} ${condition()} ${inner}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${target.name} ${inner}`);
    return `...${name} ${condition()}`;
  }

  function call(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter((argument) => isRequiredArgument(argument) || random.chance(0.5)).map(argumentOf);
    const alias = given.length > 0 || random.chance(0.1) ? `a${aliases++}: ` : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  }

  function argumentOf({ name, type }: GraphQLArgument): string {
    if (random.chance(0.5)) return `${name}: ${literal(type)}`;
    return `${name}: $${declare(type, anyValue(type))}`;
  }

  function condition(): string {
    if (random.chance(0.8)) return '';
    const value = random.chance(0.3) ? String(random.chance(0.7)) : `$${declare('Boolean!', random.chance(0.5))}`;
    return `@${random.pick(['skip', 'include'])}(if: ${value})`;
  }

  function declare(type: GraphQLInputType | string, value: unknown): string {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${String(type)}`);
    if (value !== undefined) variables[name] = value;
    return name;
  }

  function anyValue(type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && random.chance(0.2)) return random.chance(0.5) ? null : undefined;
    const inner = getNullableType(type);
    if (isListType(inner)) return Array.from({ length: random.below(3) }, () => anyValue(inner.ofType) ?? null);
    if (isEnumType(inner)) return random.pick(inner.getValues()).name;
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields());
      const chosen = inner.isOneOf
        ? [random.pick(fields)]
        : fields.filter((field) => isRequiredInputField(field) || random.chance(0.4));
      return Object.fromEntries(
        chosen.map((field) => [field.name, anyValue(field.type) ?? (inner.isOneOf ? 'x' : null)]),
      );
    }
    return scalar(inner.name);
  }

  function scalar(name: string): unknown {
    switch (name) {
      case 'Int':
        return random.below(100);
      case 'Float':
        return random.below(100) / 8;
      case 'Boolean':
        return random.chance(0.5);
      case 'DateTime':
        return '2026-03-01T09:30:00+01:00';
      case '_Any':
        return { __typename: random.pick(entities()), id: `id-${random.below(5)}` };
      default:
        return `text-${random.below(5)}`;
    }
  }

  function entities(): string[] {
    const union = schema.getType('_Entity');
    return isAbstractType(union) ? schema.getPossibleTypes(union).map(({ name }) => name) : ['Nothing'];
  }

  function literal(type: GraphQLInputType): string {
    return print(anyValue(type) ?? null, getNullableType(type));
  }

  function print(value: unknown, type: GraphQLInputType): string {
    if (value === null) return 'null';
    const inner = getNullableType(type);
    if (isListType(inner)) return `[${(value as unknown[]).map((item) => print(item, inner.ofType)).join(', ')}]`;
    if (isEnumType(inner)) return String(value);
    if (typeof value !== 'object') return JSON.stringify(value);
    const fields = isInputObjectType(inner) ? inner.getFields() : {};
    const parts = Object.entries(value).map(([name, item]) => {
      const field = fields[name];
      return `${name}: ${field === undefined ? JSON.stringify(item) : print(item, field.type)}`;
    });
    return `{${parts.join(', ')}}`;
  }
}
