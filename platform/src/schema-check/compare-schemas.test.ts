import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compareSchemas } from './compare-schemas.ts';
import { tellsOfUse } from './tells-of-use.ts';

const before = `
  directive @mark(word: String, kind: Int) repeatable on FIELD | QUERY
  directive @gone on FIELD
  interface Named { name: String }
  type Query { shop(id: ID, first: Int = 10, where: Where): Shop any: Any color: Color bag: Bag }
  type Shop implements Named { name: String city: String open: Boolean }
  type Bag { size: Int }
  union Any = Shop | Bag
  enum Color { RED BLUE }
  input Where { name: String and: [Where!] color: Color }
`;

/** What becomes of the schema by one edit of its text. */
function changesBy(from: string, to: string) {
  expect(before).toContain(from);
  return compareSchemas(buildSchema(before), buildSchema(before.replace(from, to)));
}

describe.each<[edit: [from: string, to: string], severity: string, type: string, coordinate: string]>([
  [['city: String', ''], 'BREAKING', 'FIELD_REMOVED', 'Shop.city'],
  [['city: String', 'city: Int'], 'BREAKING', 'FIELD_CHANGED_KIND', 'Shop.city'],
  [['city: String', 'city(of: Int!): String'], 'BREAKING', 'REQUIRED_ARG_ADDED', 'Shop.city(of:)'],
  [['id: ID,', ''], 'BREAKING', 'ARG_REMOVED', 'Query.shop(id:)'],
  [['id: ID,', 'id: ID!,'], 'BREAKING', 'ARG_CHANGED_KIND', 'Query.shop(id:)'],
  [['BLUE', ''], 'BREAKING', 'VALUE_REMOVED_FROM_ENUM', 'Color.BLUE'],
  [['Shop | Bag', 'Shop'], 'BREAKING', 'TYPE_REMOVED_FROM_UNION', 'Any'],
  [['Shop implements Named', 'Shop'], 'BREAKING', 'IMPLEMENTED_INTERFACE_REMOVED', 'Shop'],
  [['input Where {', 'input Where { must: ID!'], 'BREAKING', 'REQUIRED_INPUT_FIELD_ADDED', 'Where.must'],
  [['and: [Where!]', ''], 'BREAKING', 'FIELD_REMOVED', 'Where.and'],
  [['and: [Where!]', 'and: [Where!]!'], 'BREAKING', 'FIELD_CHANGED_KIND', 'Where.and'],
  [['enum Color { RED BLUE }', 'scalar Color'], 'BREAKING', 'TYPE_CHANGED_KIND', 'Color'],
  [['directive @gone on FIELD', ''], 'BREAKING', 'DIRECTIVE_REMOVED', '@gone'],
  [['word: String, ', ''], 'BREAKING', 'DIRECTIVE_ARG_REMOVED', '@mark(word:)'],
  [['word: String, ', 'word: String, of: ID!, '], 'BREAKING', 'REQUIRED_DIRECTIVE_ARG_ADDED', '@mark(of:)'],
  [[' repeatable', ''], 'BREAKING', 'DIRECTIVE_REPEATABLE_REMOVED', '@mark'],
  [['FIELD | QUERY', 'FIELD'], 'BREAKING', 'DIRECTIVE_LOCATION_REMOVED', '@mark'],
  [['BLUE', 'BLUE GREEN'], 'DANGEROUS', 'VALUE_ADDED_TO_ENUM', 'Color.GREEN'],
  [['input Where {', 'input Where { may: ID'], 'DANGEROUS', 'OPTIONAL_INPUT_FIELD_ADDED', 'Where.may'],
  [['id: ID,', 'id: ID, key: ID,'], 'DANGEROUS', 'OPTIONAL_ARG_ADDED', 'Query.shop(key:)'],
  [['first: Int = 10', 'first: Int = 20'], 'DANGEROUS', 'ARG_DEFAULT_VALUE_CHANGE', 'Query.shop(first:)'],
  [['first: Int = 10', 'first: Int'], 'DANGEROUS', 'ARG_DEFAULT_VALUE_CHANGE', 'Query.shop(first:)'],
  [['Shop | Bag', 'Shop | Bag | Query'], 'DANGEROUS', 'TYPE_ADDED_TO_UNION', 'Any'],
  [['city: String', 'city: String street: String'], 'SAFE', 'FIELD_ADDED', 'Shop.street'],
  [['city: String', 'city: String!'], 'SAFE', 'TYPE_REFINED', 'Shop.city'],
  [['city: String', 'city: String @deprecated'], 'SAFE', 'DEPRECATED', 'Shop.city'],
  [['[Where!]', '[Where]'], 'SAFE', 'TYPE_REFINED', 'Where.and'],
  [['enum Color', 'type Hat { size: Int } enum Color'], 'SAFE', 'TYPE_ADDED', 'Hat'],
  [['enum Color', 'directive @new on FIELD enum Color'], 'SAFE', 'DIRECTIVE_ADDED', '@new'],
])('%j', ([from, to], severity, type, coordinate) => {
  it(`is one change: ${severity} ${type} ${coordinate}`, () => {
    expect(changesBy(from, to)).toMatchObject([{ severity, type, coordinate }]);
  });
});

it('tells an interface that a type newly has', () => {
  expect(changesBy('type Bag {', 'type Bag implements Named { name: String')).toMatchObject([
    { severity: 'DANGEROUS', type: 'IMPLEMENTED_INTERFACE_ADDED', coordinate: 'Bag' },
    { severity: 'SAFE', type: 'FIELD_ADDED', coordinate: 'Bag.name' },
  ]);
});

it('finds nothing between a schema and itself', () => {
  expect(compareSchemas(buildSchema(before), buildSchema(before))).toEqual([]);
});

const takers = ['Query.shop(where:)'];
it.each<[type: string, coordinate: string, coordinates: string[], certain: boolean]>([
  ['FIELD_REMOVED', 'Shop.city', ['Shop.city'], true],
  ['FIELD_CHANGED_KIND', 'Shop.city', ['Shop.city'], false],
  ['REQUIRED_ARG_ADDED', 'Shop.city(of:)', ['Shop.city'], true],
  ['ARG_REMOVED', 'Query.shop(id:)', ['Query.shop(id:)'], true],
  ['REQUIRED_INPUT_FIELD_ADDED', 'Where.must', takers, false],
  ['VALUE_REMOVED_FROM_ENUM', 'Color.BLUE', [...takers, 'Query.color'], false],
  ['TYPE_REMOVED', 'Bag', ['Query.bag', 'Bag.size'], false],
  ['TYPE_REMOVED_FROM_UNION', 'Any', ['Query.any'], false],
  ['IMPLEMENTED_INTERFACE_REMOVED', 'Shop', ['Named.name', 'Query.shop', 'Shop.name', 'Shop.city', 'Shop.open'], false],
])('%s of %s is told by %j', (type, coordinate, coordinates, certain) => {
  const change = { severity: 'BREAKING' as const, type, coordinate, description: '' };
  expect(tellsOfUse(buildSchema(before), change)).toEqual({ coordinates, directive: null, certain });
});
