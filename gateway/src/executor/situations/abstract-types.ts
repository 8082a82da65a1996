import type { Situation } from './situation.ts';

export const abstractTypes: Situation[] = [
  {
    name: 'an interface that a subgraph sees as one object',
    subgraphs: {
      owners: `type Query { holders: [Holder] staff: [Clerk] }
        interface Holder @key(fields: "id") { id: ID! name: String }
        type Clerk implements Holder @key(fields: "id") { id: ID! name: String age: Int }
        type Boss implements Holder @key(fields: "id") { id: ID! name: String bonus: Int }`,
      cards: `type Query { carded: [Holder] one: Holder }
        type Holder @key(fields: "id") @interfaceObject { id: ID! name: String @external card: String @requires(fields: "name") points: Int! peers: [Holder] }`,
    },
    queries: [
      '{ carded { id name card } }',
      '{ holders { card points ... on Boss { bonus } } }',
      '{ staff { id name age card } }',
      '{ carded { ... on Clerk { age } } }',
      '{ carded { ... on Clerk { age id name card } id name } }',
      '{ carded { __typename peers { __typename name ... on Boss { points } } } }',
      '{ one { kind: __typename ... on Clerk { __typename card } } }',
      '{ holders { ...Both } one { ...Both } } fragment Both on Holder { points peers { ... on Boss { bonus card } } }',
    ],
  },
  {
    name: 'an interface object that an unrelated subgraph refers to',
    subgraphs: {
      media: `type Query { medium: Medium } interface Medium @key(fields: "id") { id: ID! title: String } type Film implements Medium @key(fields: "id") { id: ID! title: String minutes: Int } type Text implements Medium @key(fields: "id") { id: ID! title: String words: Int }`,
      writers: `type Query { writer: Writer } type Writer @key(fields: "id") { id: ID! name: String } type Film @key(fields: "id") { id: ID! byline: String }`,
      lists: `type Query { list: List } type List @key(fields: "id") { id: ID! name: String medium: Medium } type Medium @key(fields: "id") @interfaceObject { id: ID! }`,
    },
    queries: [
      '{ medium { id title ... on Film { minutes byline } ... on Text { words } } writer { id name } list { id name medium { id ... on Film { minutes } } } }',
      '{ list { medium { title __typename ... on Film { byline } } } }',
    ],
  },
  {
    name: 'an interface that no type implements where it is asked for',
    subgraphs: {
      one: `type Query { node: Node item: Item } interface Node @key(fields: "id") { id: ID! } type Spare implements Node @key(fields: "id") { id: ID! } type Item @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
      two: `type Query { other: Node } type Node @interfaceObject @key(fields: "id") { id: ID! note: String } interface Item @key(fields: "id") { id: ID! name: String } type Loaf implements Item @key(fields: "id") { id: ID! name: String }`,
    },
    queries: [
      '{ other { id note } }',
      '{ node { id note } other { id } }',
      '{ item { id } }',
      '{ item { id name } }',
      '{ item { ... on Loaf { id } } }',
    ],
  },
  {
    name: 'unions and interfaces of which each subgraph knows a part',
    subgraphs: {
      one: `type Query { media: Media shelf: [Media] wrapped: Wrap solo: Solo }
        union Media = Book | Song type Book @shareable { title: String pages: Int } type Song { title: String @shareable }
        type Wrap @key(fields: "id") { id: ID! media: Media @shareable }
        interface Named { id: ID! name: String } type Solo implements Named @key(fields: "id") { id: ID! name: String }`,
      two: `type Query { all: [Media] duos: [Duo] }
        union Media = Book | Film type Book @shareable { title: String pages: Int } type Film { title: String }
        type Wrap @key(fields: "id") { id: ID! media: Media @shareable other: Media }
        interface Named { id: ID! name: String } type Duo implements Named @key(fields: "id") { id: ID! name: String age: Int }`,
    },
    queries: [
      '{ media { __typename ... on Book { title } ... on Film { title } ... on Song { title } } }',
      '{ wrapped { media { ... on Book { pages } } other { __typename ... on Film { title } ... on Song { title } } } }',
      '{ all { ... on Song { title } __typename } shelf { ... on Film { title } } }',
      '{ solo { id name } duos { __typename name age } }',
    ],
  },
  {
    name: 'members whose fields of one name differ in type',
    subgraphs: {
      one: `type Query { accounts: [Account!]! } union Account = Person | Firm
        type Person @key(fields: "id") { id: ID! same: String other: Sub } type Firm { id: ID! same: String! other: Part }
        type Sub { key: ID! v: Int } type Part { key: ID v: String }`,
      two: `type Query { people: [Person] } type Person @key(fields: "id") { id: ID! similar: [Account!] nick: String } union Account = Person | Bot type Bot { id: ID nick: Int }`,
    },
    queries: [
      '{ people { id nick } accounts { ... on Person { id same similar { ... on Person { id nick } ... on Bot { n: nick } } } ... on Firm { id sure: same } } }',
      '{ accounts { ... on Person { other { key v } } ... on Firm { part: other { key v } } } }',
      '{ accounts { ... on Person { same } ... on Firm { s: same o: other { v } } __typename } }',
    ],
  },
  {
    name: 'an interface that refers to itself',
    subgraphs: {
      one: `type Query { goods: Good all: [Good] } interface Good { twin: Good id: ID! } type Book implements Good @key(fields: "id") { id: ID! twin: Book @provides(fields: "price") price: Float @external }`,
      two: `type Book @key(fields: "id") { id: ID! price: Float @shareable }`,
    },
    queries: [
      '{ goods { twin { ... on Book { twin { id price } } } } }',
      '{ all { id ... on Book { price twin { price twin { id } } } twin { id } } }',
    ],
  },
  {
    name: 'fields of interfaces that are spread over subgraphs',
    subgraphs: {
      goods: `type Query { similar(id: ID): [Good] goods: [Good!] }
        interface Good { id: ID! sku: String size: Size reviews: [Opinion] } interface Similar { id: ID! }
        type Book implements Good & Similar @key(fields: "id") { id: ID! sku: String size: Size @shareable title: String reviews: [Opinion] @external twin: [Similar] }
        type Pen implements Good & Similar @key(fields: "id") { id: ID! sku: String size: Size @shareable color: String reviews: [Opinion] @external }
        type Size @shareable { weight: Int } type Opinion @key(fields: "id") { id: ID! }`,
      opinions: `type Query { opinion: Opinion } interface Good { id: ID! reviews: [Opinion] }
        type Book implements Good @key(fields: "id") { id: ID! reviews: [Opinion] } type Pen implements Good @key(fields: "id") { id: ID! reviews: [Opinion] }
        type Opinion @key(fields: "id") { id: ID! text: String about: Good }`,
      stock: `interface Good { id: ID! fast: Boolean size: Size } type Book implements Good @key(fields: "id") { id: ID! size: Size @external fast: Boolean @requires(fields: "size { weight }") } type Pen implements Good @key(fields: "id") { id: ID! size: Size @shareable fast: Boolean }
        type Size @shareable { weight: Int }`,
    },
    queries: [
      '{ goods { id reviews { id text } } }',
      '{ goods { sku ... on Book { title fast reviews { about { id sku } } } ... on Pen { color } } }',
      '{ goods { ... on Good { size { weight } } fast } }',
      '{ similar(id: "x") { id ...Inner } } fragment Inner on Good { ... on Book { twin { id ... on Book { title } } } ... on Pen { fast } }',
      '{ opinion { about { __typename ... on Pen { color reviews { text } } fast } } }',
    ],
  },
  {
    name: 'an object by its global id',
    subgraphs: {
      one: `type Query { nodes: [Node] @shareable node(id: ID!): Node @shareable } interface Node { id: ID! } type Cup implements Node @key(fields: "id") { id: ID! size: Int } type Lid implements Node @key(fields: "id") { id: ID! @shareable }`,
      two: `type Query { nodes: [Node] @shareable node(id: ID!): Node @shareable } interface Node { id: ID! } type Cup implements Node @key(fields: "id") { id: ID! color: String } type Lid implements Node @key(fields: "id") { id: ID! tight: Boolean }`,
    },
    queries: [
      '{ nodes { __typename id ... on Cup { size color } ... on Lid { tight } } }',
      '{ node(id: "id-1") { ... on Cup { color size } } other: node(id: "id-1") { ... on Lid { id tight } } }',
    ],
  },
  {
    name: 'enums and inputs of which subgraphs know different values',
    subgraphs: {
      one: `type Query { user: Person find(by: Filter, kind: Kind): [Person] @shareable } type Person @key(fields: "id") { id: ID! kind: Kind @shareable hidden: Kind } enum Kind { PLAIN GOLD @inaccessible } input Filter { first: Int after: String }`,
      two: `type Query { people: [Person] find(by: Filter, kind: Kind): [Person] @shareable } type Person @key(fields: "id") { id: ID! kind: Kind @shareable } enum Kind { PLAIN GOLD } input Filter { first: Int }`,
    },
    queries: [
      '{ user { id kind hidden } people { kind hidden } }',
      'query ($n: Int = 2) { find(by: { first: $n }, kind: PLAIN) { id kind } }',
      '{ find(by: { first: 1 }) { hidden } }',
    ],
  },
  {
    name: 'an interface object in two subgraphs, by several keys, whose fields lead to abstract types',
    subgraphs: {
      base: `type Query { units: [Unit] unit: Unit } interface Unit @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String }
        type Car implements Unit @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String doors: Int }
        type Van implements Unit @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String load: Int }`,
      trips: `type Query { trip: Trip trips: [Trip!] } type Trip @key(fields: "id") { id: ID! unit: Unit by: Rider } type Unit @key(fields: "code") @interfaceObject { code: String! trips: [Trip!] next: Unit seen: Seen }
        union Rider = Guest | Member type Guest { label: String } type Member @key(fields: "id") { id: ID! } union Seen = Trip | Guest`,
      fees: `type Query { dearest: Unit } type Unit @key(fields: "id") @interfaceObject { id: ID! name: String @external fee(n: Int = 1): Int! fine: Int @requires(fields: "name") }
        type Member @key(fields: "id") { id: ID! name: String }`,
    },
    queries: [
      '{ units { fee trips { id by { ... on Member { name } ... on Guest { label } } } } }',
      '{ trip { unit { name fee(n: 2) fine ... on Car { doors } } } dearest { next { code __typename seen { ... on Guest { label } ... on Trip { unit { fine } } } } } }',
      '{ unit { ... on Van { load fee trips { unit { ... on Van { load } ... on Car { fine } } } } } }',
      '{ trips { unit { ...U } } dearest { ...U } } fragment U on Unit { __typename fee ... on Car { doors next { name } } }',
      '{ dearest { trips { by { __typename } } fee } }',
    ],
  },
  {
    name: 'interfaces that implement interfaces, of which subgraphs know different ones',
    subgraphs: {
      one: `type Query { nodes: [Node] assets: [Asset] } interface Node { id: ID! } interface Asset implements Node { id: ID! url: String }
        type Image implements Asset & Node @key(fields: "id") { id: ID! url: String width: Int } type Clip implements Asset & Node @key(fields: "id") { id: ID! url: String } type Author implements Node @key(fields: "id") { id: ID! name: String assets: [Asset] }`,
      two: `type Query { latest: [Dated] } interface Dated { at: String } type Image implements Dated @key(fields: "id") { id: ID! at: String by: Author } type Author implements Dated @key(fields: "id") { id: ID! at: String } type Clip @key(fields: "id") { id: ID! seconds: Int }`,
    },
    queries: [
      '{ nodes { id ... on Asset { url ... on Image { at by { name } } ... on Clip { seconds } } ... on Dated { at } } }',
      '{ assets { ... on Dated { at } ... on Node { id } url } }',
      '{ latest { at ... on Node { id } ... on Asset { url ... on Node { id } } ... on Author { assets { id ... on Dated { at } } } } }',
      '{ latest { ... on Asset { __typename ... on Clip { seconds } ... on Image { width } } } }',
    ],
  },
  {
    name: 'one name for different fields of the types of a union',
    subgraphs: {
      one: `type Query { mixed: [Mixed!] } union Mixed = Ring | Coin | Note type Ring @key(fields: "id") { id: ID! size(n: Int = 1): Int gem: Gem } type Coin @key(fields: "id") { id: ID! size(n: Int = 1): Int face: String } type Note @key(fields: "id") { id: ID! size(n: Int = 1): Int! } type Gem { word: String }`,
      two: `type Ring @key(fields: "id") { id: ID! worth: Int } type Coin @key(fields: "id") { id: ID! worth: Int! year: Int } type Note @key(fields: "id") { id: ID! worth: String }`,
    },
    queries: [
      '{ mixed { ... on Ring { v: size(n: 1) } ... on Coin { v: size(n: 2) } } }',
      '{ mixed { ... on Ring { v: worth } ... on Coin { v: year w: worth } } }',
      '{ mixed { ... on Ring { worth } ... on Note { text: worth } ... on Coin { face worth2: worth } } }',
      '{ mixed { ... on Ring { id x: gem { word } } ... on Coin { id: id } ... on Note { sure: size } } }',
    ],
  },
];
