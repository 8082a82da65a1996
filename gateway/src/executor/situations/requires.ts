import type { Situation } from './situation.ts';

export const requires: Situation[] = [
  {
    name: '@requires with arguments',
    subgraphs: {
      shop: `type Query { articles: [Article] article: Article }
        type Article @key(fields: "id") { id: ID! title: String weight: Int price(currency: String!): Int shelf: Shelf stock(min: Int = 1, place: Place): Int }
        type Shelf { rent(currency: String!): Int }
        enum Place { NORTH SOUTH }`,
      freight: `type Article @key(fields: "id") {
          id: ID! weight: Int @external price(currency: String!): Int @external shelf: Shelf @external stock(min: Int = 1, place: Place): Int @external
          freight: Int @requires(fields: "price(currency: \\"USD\\") weight")
          freightAbroad: Int @requires(fields: "price(currency: \\"EUR\\") weight")
          insurance(share: Float = 0.5): Int @requires(fields: "price(currency: \\"USD\\")")
          dear: Boolean @requires(fields: "shelf { rent(currency: \\"USD\\") }")
          dearAbroad: Boolean @requires(fields: "shelf { rent(currency: \\"EUR\\") }")
          spare: Int @requires(fields: "stock(min: 3, place: SOUTH)")
          spareAnyhow: Int @requires(fields: "stock")
          plain: Int }
        type Shelf @external { rent(currency: String!): Int }
        enum Place { NORTH SOUTH }`,
    },
    queries: [
      '{ articles { id title freight } }',
      '{ articles { freight freightAbroad dear } }',
      '{ articles { price(currency: "CHF") freight price2: price(currency: "EUR") freightAbroad plain } }',
      '{ articles { insurance freightAbroad dear dearAbroad spare spareAnyhow } }',
      '{ article { shelf { rent(currency: "GBP") } dear other: shelf { rent(currency: "USD") } dearAbroad } }',
      'query ($c: String = "USD") { articles { price(currency: $c) freight ...More } } fragment More on Article { freightAbroad price(currency: $c) }',
    ],
  },
  {
    name: '@requires with arguments, of lists of entities',
    subgraphs: {
      feed: `type Query { feed: [Post] }
        type Post @key(fields: "id") { id: ID! replies(limit: Int!): [Reply] @external }
        type Reply @key(fields: "id") { id: ID! writerId: ID text: String! elsewhere: [Post] @external
          doubtful: Boolean @requires(fields: "elsewhere { replies(limit: 9) { id } }") }`,
      threads: `type Post @key(fields: "id") { id: ID! replies(limit: Int!): [Reply] writer: Writer @requires(fields: "replies(limit: 3) { writerId }") }
        type Reply @key(fields: "id") { id: ID! date: String writerId: ID @external elsewhere: [Post] }
        type Writer { id: ID! name: String }`,
    },
    queries: [
      '{ feed { writer { id } } }',
      '{ feed { writer { id } replies(limit: 1) { id } } }',
      '{ feed { replies(limit: 3) { doubtful } } }',
      'query ($n: Int = 1) { feed { writer { id name } replies(limit: $n) { id date doubtful } } }',
      'query ($n: Int = 1) { feed { writer { id } ...A ...B } } fragment A on Post { replies(limit: $n) { id } } fragment B on Post { replies(limit: $n) { text } }',
    ],
  },
  {
    name: '@requires of what itself requires something',
    subgraphs: {
      one: `type Query { lot: Lot lots: [Lot!] } type Lot @key(fields: "id") { id: ID! price: Int }`,
      two: `type Lot @key(fields: "id") { id: ID! price: Int @external taxed: Int @requires(fields: "price") final: Int @requires(fields: "taxed discounted") discounted: Int @external }`
        .replace(
          'taxed: Int @requires(fields: "price") final: Int @requires(fields: "taxed discounted")',
          'taxed: Int @requires(fields: "price")',
        )
        .replace(' discounted: Int @external', ''),
      three:
        `type Lot @key(fields: "id") { id: ID! taxed: Int @external discounted: Int @requires(fields: "taxed") free: Boolean @requires(fields: "discounted2") discounted2: Int @external }`.replace(
          ' free: Boolean @requires(fields: "discounted2") discounted2: Int @external',
          '',
        ),
      four: `type Lot @key(fields: "id") { id: ID! price: Int @external discounted: Int @external label: String @requires(fields: "price discounted") }`,
    },
    queries: ['{ lot { label } }', '{ lots { label discounted taxed price } }', '{ lots { discounted } }'],
  },
  {
    name: '@requires in a circle between two subgraphs',
    subgraphs: {
      one: `type Query { posts: [Post] } type Post @key(fields: "id") { id: ID! early: Boolean @external late: Boolean @requires(fields: "early") }
        type Writer @key(fields: "id") { id: ID! name: String! years: Int! }`,
      two: `type Post @key(fields: "id") { id: ID! writer: Writer! early: Boolean @requires(fields: "writer { years }") }
        type Writer @key(fields: "id") { id: ID! years: Int! @external }`,
    },
    queries: ['{ posts { early } }', '{ posts { late } }', '{ posts { writer { name } late early } }'],
  },
  {
    name: '@requires with fragments',
    subgraphs: {
      one: `type Query { entity: Entity entities: [Entity] }
        type Entity @key(fields: "id") { id: ID! part: Part side: Side }
        interface Part { size: Int } type Wheel implements Part { size: Int spokes: Int } type Frame implements Part { size: Int metal: String }
        union Side = Wheel | Frame`,
      two: `type Entity @key(fields: "id") { id: ID! part: Part @external side: Side @external
          described: String @requires(fields: "part { size ... on Wheel { spokes } ... on Frame { metal } }")
          sided: String @requires(fields: "side { ... on Wheel { spokes size } ... on Frame { metal } }") }
        interface Part { size: Int } type Wheel implements Part @external { size: Int spokes: Int } type Frame implements Part @external { size: Int metal: String }
        union Side = Wheel | Frame`,
    },
    queries: [
      '{ entities { described } }',
      '{ entities { sided } }',
      '{ entities { described sided part { size } side { __typename } } }',
      '{ entity { part { ... on Frame { metal } } described } }',
    ],
  },
  {
    name: '@requires of an interface, and of an entity behind it',
    subgraphs: {
      people: `type Query { users: [User] } type User @key(fields: "id") { id: ID! name: String address: Address }
        interface Address { id: ID! } type Home implements Address @key(fields: "id") { id: ID! city: String } type Office implements Address @key(fields: "id") { id: ID! city: String }`,
      post: `type User @key(fields: "id") { id: ID! address: Address @external label: String @requires(fields: "address { ... on Home { id city } ... on Office { id city } }") }
        interface Address { id: ID! } type Home implements Address @key(fields: "id") { id: ID! city: String @external } type Office implements Address @key(fields: "id") { id: ID! city: String @external }`,
    },
    queries: [
      '{ users { label } }',
      '{ users { name label address { id } } }',
      '{ users { address { __typename ... on Home { city } } label } }',
    ],
  },
  {
    name: '@requires together with @override and @provides',
    subgraphs: {
      one: `type Query { things: [Thing] } type Thing @key(fields: "id") { id: ID! base: Int @shareable old: Int }`,
      two: `type Query { best: Thing @provides(fields: "base") } type Thing @key(fields: "id") { id: ID! base: Int @external old: Int @override(from: "one") made: Int @requires(fields: "base old2") old2: Int @external }`.replace(
        'base old2") old2: Int @external',
        'base")',
      ),
      three: `type Thing @key(fields: "id") { id: ID! old: Int @external made: Int @external both: Int @requires(fields: "old made") }`,
    },
    queries: ['{ things { both } }', '{ best { base made both old } }', '{ things { id made old } best { both } }'],
  },
  {
    name: '@requires of fields of an interface that is an entity',
    subgraphs: {
      owners: `type Query { holders: [Holder] } interface Holder @key(fields: "id") { id: ID! name: String! size: Int }
        type Clerk implements Holder @key(fields: "id") { id: ID! name: String! size: Int } type Boss implements Holder @key(fields: "id") { id: ID! name: String! size: Int bonus: Int }`,
      cards: `type Query { cards: [Card] } type Card @key(fields: "id") { id: ID! holder: Holder holders: [Holder!] }
        type Holder @key(fields: "id") @interfaceObject { id: ID! }`,
      prints: `type Card @key(fields: "id") { id: ID! holder: Holder @external holders: [Holder!] @external
          line: String @requires(fields: "holder { name size }") lines: [String] @requires(fields: "holders { name }") }
        type Holder @key(fields: "id") @interfaceObject { id: ID! name: String! @external size: Int @external seal: String @requires(fields: "name") }`,
    },
    queries: [
      '{ cards { line } }',
      '{ cards { lines holder { __typename ... on Boss { bonus } } line } }',
      '{ cards { holders { seal } line } holders { seal ... on Boss { bonus } } }',
    ],
  },
  {
    name: '@requires in which required things are lists of lists, null, or of other entities',
    subgraphs: {
      one: `type Query { crates: [Crate!] } type Crate @key(fields: "id") { id: ID! grid: [[Cell]] tags: [[String!]] @shareable top: Cell label: String }
        type Cell @key(fields: "id") { id: ID! weight: Int }`,
      two: `type Crate @key(fields: "id") { id: ID! grid: [[Cell]] @external tags: [[String!]] @external top: Cell @external label: String @external
          heavy: Int @requires(fields: "grid { weight }") tagged: Int @requires(fields: "tags") both: String @requires(fields: "label top { weight color }") }
        type Cell @key(fields: "id") { id: ID! weight: Int @external color: String }`,
    },
    queries: [
      '{ crates { heavy tagged } }',
      '{ crates { both grid { color } } }',
      '{ crates { both label top { weight } heavy tags } }',
    ],
  },
];
