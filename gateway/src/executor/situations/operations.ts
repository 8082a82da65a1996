import type { Situation } from './situation.ts';

export const operations: Situation[] = [
  {
    name: 'aliases with the names of fields that are fetched for other reasons',
    subgraphs: {
      one: `type Query { chair: Chair chairs: [Chair!] any: [Seat] } interface Seat { id: ID! } type Chair implements Seat @key(fields: "id") @key(fields: "maker { code }") { id: ID! name: String legs: Int price(tax: Int = 0): Int maker: Maker! } type Maker @shareable { code: ID! town: String }`,
      two: `type Chair @key(fields: "id") { id: ID! price(tax: Int = 0): Int @external legs: Int @external cost: Int @requires(fields: "price legs") near: [Chair] }`,
      three: `type Chair @key(fields: "maker { code }") { maker: Maker! stars: Int } type Maker @shareable { code: ID! town: String }`,
    },
    queries: [
      '{ chair { id: name cost } }',
      '{ chairs { id: legs legs: id price: name cost near { id: cost cost: id } } }',
      '{ chairs { price(tax: 3) cost } }',
      '{ chair { maker { code: town } stars } }',
      '{ chairs { maker: name stars cost id } }',
      '{ any { __typename ... on Chair { id: name price: legs cost } } }',
      '{ id: chair { id: near { id: cost id__asked: name } } }',
      'query ($no: Boolean = false) { chairs { id: name @skip(if: $no) cost @include(if: true) ...More } } fragment More on Chair { id: name near { legs: cost } }',
    ],
  },
  {
    name: '@skip and @include around what is required',
    subgraphs: {
      one: `type Query { cart: Cart } type Cart @key(fields: "id") { id: ID! price: Int weight: Int }`,
      two: `type Cart @key(fields: "id") { id: ID! price: Int @external dear: Boolean @requires(fields: "price") neverAsked: Boolean }`,
      three: `type Cart @key(fields: "id") { id: ID! dear: Boolean @external include: Boolean @requires(fields: "dear") skip: Boolean @requires(fields: "dear") }`,
    },
    queries: [
      'query ($on: Boolean = true) { cart { price @include(if: $on) include @include(if: $on) } }',
      'query ($on: Boolean = false) { cart { price @include(if: $on) include @include(if: $on) neverAsked @include(if: false) } }',
      'query ($off: Boolean = false) { cart { price @skip(if: $off) skip @skip(if: $off) dear @skip(if: true) } }',
      'query ($off: Boolean = true) { cart { skip @skip(if: $off) include weight @include(if: $off) } }',
    ],
  },
  {
    name: '__typename in every place',
    subgraphs: {
      one: `type Query { union: Product interface: Node } union Product = Oven | Toaster interface Node { id: ID! } type Oven implements Node @key(fields: "id") { id: ID! } type Toaster implements Node @key(fields: "id") { id: ID! warranty: Int }`,
      two: `type Query { users: [Person] } interface Person @key(fields: "id") { id: ID! name: String } type Admin implements Person @key(fields: "id") { id: ID! name: String isMain: Boolean }`,
      three: `type Person @interfaceObject @key(fields: "id") { id: ID! age: Int } type Query { anyone: Person }`,
    },
    queries: [
      '{ __typename union { __typename } interface { t: __typename } }',
      '{ union { __typename typename: __typename t: __typename ... on Oven { __typename id } } }',
      '{ users { __typename id age } anyone { __typename age ... on Admin { t: __typename isMain } } }',
      '{ anyone { age } }',
    ],
  },
  {
    name: 'directives of operations that subgraphs know',
    subgraphs: {
      one: 'directive @trace(level: Int! = 1) on FIELD\ntype Query { a: String }',
      two: 'directive @trace(level: Int! = 1) on FIELD\ntype Query { b: String }',
    },
    queries: ['{ a @trace b @trace }', '{ a @trace(level: 2) b }'],
  },
  {
    name: '@external fields that are also keys of others',
    subgraphs: {
      goods: `type Query { good: Good } type Good @key(fields: "id") { id: ID! name: String }`,
      prices: `type Query { priced: [Good] } type Good @key(fields: "id") @extends { id: ID! @external cost: Float }`,
    },
    queries: ['{ good { id name cost } }', '{ priced { id cost name } }'],
  },
  {
    name: 'fields that lead back to the root',
    subgraphs: {
      one: `type Query { a: Int again: Query shelf: Shelf shelves: [Shelf!] } type Shelf @key(fields: "id") { id: ID! root: Query! n: Int }`,
      two: `type Query { b: Int other: Query more: Shelf } type Shelf @key(fields: "id") { id: ID! m: Int top: Query }`,
    },
    queries: [
      '{ again { a b __typename } }',
      '{ shelf { root { b more { n m } } top { a shelf { m } } } }',
      '{ shelves { m root { b again { b } } } other { a } }',
      '{ again { again { other { again { a b } } } } }',
    ],
  },
];
