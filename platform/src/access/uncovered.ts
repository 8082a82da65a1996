import { type GraphQLSchema, isObjectType, Kind } from 'graphql';
import { type RuleTree, rootTypes } from './rule-tree.ts';

/**
 * Every way into the schema without a rule, and every rule without a way, as sentences. A subgraph starts only when
 * there are none.
 */
export function uncovered(schema: GraphQLSchema, rules: RuleTree): string[] {
  return [...rootFields(schema, rules), ...entities(schema, rules), ...sensitiveFields(schema, rules)];
}

function rootFields(schema: GraphQLSchema, rules: RuleTree): string[] {
  return rootTypes.flatMap((root) => {
    const fields = fieldsOf(schema, root).filter((name) => name !== '_entities' && name !== '_service');
    const ruled = Object.keys(rules[root] ?? {});
    return [
      ...fields.filter((name) => !ruled.includes(name)).map((name) => `${root}.${name} has no rule`),
      ...ruled.filter((name) => !fields.includes(name)).map((name) => `the rule of ${root}.${name} guards no field`),
    ];
  });
}

function entities(schema: GraphQLSchema, rules: RuleTree): string[] {
  const resolvable = resolvableEntities(schema);
  const ruled = Object.keys(rules.entities ?? {});
  return [
    ...resolvable.filter((type) => !ruled.includes(type)).map((type) => `the entity reference ${type} has no rule`),
    ...ruled
      .filter((type) => !resolvable.includes(type))
      .map((type) => `the rule of the entity ${type} guards no reference`),
  ];
}

function sensitiveFields(schema: GraphQLSchema, rules: RuleTree): string[] {
  return Object.entries(rules.fields ?? {}).flatMap(([type, fields]) => {
    const known = fieldsOf(schema, type);
    return Object.keys(fields)
      .filter((field) => !known.includes(field))
      .map((field) => `the rule of ${type}.${field} guards no field`);
  });
}

/** Types that other subgraphs can refer to: those with a `@key` that is not `resolvable: false`. */
export function resolvableEntities(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => {
      const nodes = [type.astNode, ...type.extensionASTNodes].filter((node) => node !== null && node !== undefined);
      const keys = nodes.flatMap((node) => node.directives ?? []).filter(({ name }) => name.value === 'key');
      return keys.some((key) =>
        (key.arguments ?? []).every(
          ({ name, value }) => name.value !== 'resolvable' || value.kind !== Kind.BOOLEAN || value.value,
        ),
      );
    })
    .map((type) => type.name);
}

function fieldsOf(schema: GraphQLSchema, typeName: string): string[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}
