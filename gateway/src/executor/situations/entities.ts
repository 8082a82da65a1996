import type { Situation } from './situation.ts';

export const entities: Situation[] = [
  {
    name: 'one entity in two subgraphs',
    subgraphs: {
      people: `type Query { sailor: Sailor } type Sailor @key(fields: "id") { id: ID! mail: String }`,
      ships: `type Query { captains: [Sailor!] } type Sailor @key(fields: "id") { id: ID! ship: String }`,
    },
    queries: ['{ sailor { mail ship } }', '{ captains { id ship mail } }', '{ sailor { __typename ship } }'],
  },
  {
    name: 'keys of several fields, of objects and of lists',
    subgraphs: {
      catalogue: `type Query { top: [Item!] list: ItemList }
        type Item @key(fields: "id") { id: ID! price: Int }
        type ItemList @key(fields: "items { id }") { items: [Item!]! first: Item @shareable }`,
      groups: `type Item @key(fields: "id") @key(fields: "id group { id tag }") { id: ID! group: Group! }
        type Group @key(fields: "id tag") @key(fields: "id") { id: ID! tag: ID! main: Item }`,
      lists: `type ItemList @key(fields: "items { id group { id tag } }") { items: [Item!]! selected: Item first: Item @shareable }
        type Item @key(fields: "id group { id tag }") { id: ID! group: Group! }
        type Group @key(fields: "id tag") { id: ID! tag: ID! }`,
    },
    queries: [
      '{ top { id group { id tag main { id price } } } }',
      '{ list { items { id price } first { id } } }',
      '{ top { group { main { group { tag } price } } } }',
    ],
  },
  {
    name: 'keys of which some are only named, and lead on by another',
    subgraphs: {
      one: `type Query { crate: Crate }
        type Crate @key(fields: "id") { id: ID! parts: [Part!]! @shareable }
        type Part @key(fields: "id pair { a b }", resolvable: false) @key(fields: "id") { id: ID! pair: Pair! label: String }
        type Pair @shareable { a: ID! b: ID! }`,
      two: `type Part @key(fields: "id pair { a b }") @key(fields: "id", resolvable: false) { id: ID! pair: Pair! label2: String depth: Int }
        type Pair @shareable { a: ID! b: ID! }`,
    },
    queries: ['{ crate { id parts { id label depth } } }', '{ crate { parts { depth label2 } } }'],
  },
  {
    name: 'a field of an object whose parent is an entity elsewhere',
    subgraphs: {
      one: `type Query { works: [Work] } type Work @key(fields: "id") @key(fields: "id code") { id: ID! code: ID! genre: Genre @shareable } type Genre @shareable { text: String }`,
      two: `type Work @key(fields: "id code") { id: ID! code: ID! genre: Genre @shareable } type Genre { text: String @shareable note: String }`,
      three: `type Work @key(fields: "id") { id: ID! title: String kind: Kind @shareable } type Kind @shareable { id: ID! }`,
      four: `type Work @key(fields: "id") { id: ID! kind: Kind @shareable } type Kind @shareable @key(fields: "id") { id: ID! word: String }`,
    },
    queries: [
      '{ works { title genre { note text } } }',
      '{ works { kind { id word } genre { note } } }',
      '{ works { genre { text } kind { word } title } }',
    ],
  },
  {
    name: 'extensions as in Federation 1',
    subgraphs: {
      base: `type Query { member: Member } type Member @key(fields: "id") { id: ID! mail: String @shareable nick: String }`,
      more: `type Query { guests: [Member] } extend type Member @key(fields: "id") { id: ID! @external rank: Int nick: String @external card: String @requires(fields: "nick") }`,
      extended: `type Query { best: Member @provides(fields: "mail") } type Member @key(fields: "id") @extends { id: ID! @external mail: String @external seal: Int }`,
    },
    queries: [
      '{ guests { id rank nick } }',
      '{ member { rank card mail seal } }',
      '{ best { id mail card } guests { card seal mail } }',
    ],
  },
  {
    name: 'root fields that several subgraphs share',
    subgraphs: {
      one: `type Query { goods: [Good] @shareable good: Good @shareable } type Good @shareable { id: ID! name: Name group: String } type Name { id: ID! @shareable brand: String model: String @shareable }`,
      two: `type Query { goods: [Good] @shareable good: Good @shareable } type Good { id: ID! @shareable cost: Cost group: String @shareable } type Cost { id: ID! amount: Int currency: String }`,
    },
    queries: ['{ goods { id group } }', '{ goods { name { model } } good { cost { amount } name { brand } } }'],
  },
  {
    name: 'fields that move to another subgraph',
    subgraphs: {
      old: `type Query { post: Post feed: [Post] } type Post @key(fields: "id") { id: ID! createdAt: String name: String }`,
      fresh: `type Query { latest: Post } type Post @key(fields: "id") { id: ID! createdAt: String @override(from: "old") mood: Int @override(from: "gone") }`,
      third: `type Post @key(fields: "id") { id: ID! createdAt: String @external name: String @external line: String @requires(fields: "createdAt name") }`,
    },
    queries: [
      '{ feed { id createdAt } }',
      '{ latest { createdAt mood line } post { line } }',
      '{ feed { line createdAt } }',
    ],
  },
  {
    name: 'an interface of which a type’s field has moved',
    subgraphs: {
      one: `type Query { feed: [Entry] } interface Entry { id: ID! at: String } type Photo implements Entry @key(fields: "id") { id: ID! at: String } type Text implements Entry @key(fields: "id") { id: ID! at: String }`,
      two: `type Query { others: [Photo] } interface Entry { id: ID! at: String } type Photo implements Entry @key(fields: "id") { id: ID! at: String @override(from: "one") }`,
    },
    queries: [
      '{ feed { id at } }',
      '{ feed { ... on Photo { at } ... on Text { at } } others { at } }',
      '{ feed { ... on Text { at id } } }',
    ],
  },
  {
    name: 'what is hidden from clients, and still needed between subgraphs',
    subgraphs: {
      one: `type Query { users: [Member] } type Member @key(fields: "id") { id: ID! @inaccessible serial: ID! name: String secret: Hidden @inaccessible } type Hidden @inaccessible { x: Int }`,
      two: `type Member @key(fields: "id") { id: ID! age: Int friends(kind: Kind = CLOSE): [Member!] } enum Kind { CLOSE FAR ODD @inaccessible }`,
    },
    queries: [
      '{ users { name age } }',
      '{ users { friends(kind: FAR) { name } age } }',
      '{ users { friends { friends { age } } } }',
    ],
  },
  {
    name: '@provides of nested, interface and union parts, of which only what is asked for is taken',
    subgraphs: {
      shops: `type Query { list: [Good] @provides(fields: "groups { id name }") single: Good @provides(fields: "groups { id name sub { id name } }") things: [Thing] @provides(fields: "... on Book { title }") }
        type Good @key(fields: "id") { id: ID! groups: [Group] @external }
        type Group @key(fields: "id") { id: ID! @shareable name: String @external sub: [Group] @external }
        interface Medium { id: ID! animals: [Animal] }
        type Book implements Medium @key(fields: "id") { id: ID! @shareable title: String @external animals: [Animal] @external }
        interface Animal { id: ID! name: String }
        type Dog implements Animal @key(fields: "id") { id: ID! @external name: String @external }
        union Thing = Book | Good`,
      owners: `type Good @key(fields: "id") { id: ID! groups: [Group] @shareable }
        type Group @key(fields: "id") { id: ID! name: String @shareable sub: [Group] @shareable }
        interface Medium { id: ID! animals: [Animal] }
        type Book implements Medium @key(fields: "id") { id: ID! title: String @shareable animals: [Animal] @shareable }
        interface Animal { id: ID! name: String age: Int }
        type Dog implements Animal @key(fields: "id") { id: ID! @shareable name: String @shareable age: Int }`,
    },
    queries: [
      '{ list { id groups { id name } } }',
      '{ single { groups { id name sub { name } } } }',
      '{ single { groups { sub { sub { name } } } } list { groups { sub { id } } } }',
      '{ things { ... on Book { id title animals { name age } } ... on Good { groups { name } } } }',
    ],
  },
  {
    name: 'keys that are numbers, enums, lists or parts of others, and come from another subgraph first',
    subgraphs: {
      one: `type Query { seats: [Seat] } type Seat @key(fields: "row { number } place") { row: Row! place: Int! taken: Boolean } type Row @shareable { number: Int! }`,
      two: `type Seat @key(fields: "row { number } place") @key(fields: "serial") { row: Row! place: Int! serial: ID! price: Int } type Row @shareable { number: Int! }`,
      three: `type Query { sold: [Seat!] } type Seat @key(fields: "serial") { serial: ID! by: Buyer } type Buyer @key(fields: "serial seat { serial }") { serial: ID! seat: Seat! }`,
      four: `type Buyer @key(fields: "serial seat { serial }") { serial: ID! seat: Seat! name: String } type Seat @key(fields: "serial") { serial: ID! }`,
    },
    queries: [
      '{ seats { price by { name } } }',
      '{ sold { taken by { serial name seat { place row { number } } } } }',
      '{ sold { by { seat { by { name seat { price } } } } } }',
    ],
  },
  {
    name: 'shared fields whose arguments not all subgraphs know, and values that are reached in two ways',
    subgraphs: {
      one: `type Query { pages(first: Int = 2): [Page] @shareable page: Page } type Page @key(fields: "id") { id: ID! body(size: Int): String @shareable meta: Meta @shareable grid: [[Meta!]] @shareable } type Meta @shareable { words: Int lang: Lang } type Lang { code: String @shareable name: String }`,
      two: `type Query { pages(first: Int = 2): [Page] @shareable } type Page @key(fields: "id") { id: ID! body(size: Int, mark: String): String @shareable meta: Meta @shareable grid: [[Meta!]] @shareable } type Meta { words: Int @shareable lang: Lang @shareable mood: Mood } type Lang { code: String @shareable } type Mood { word: String }`,
      three: `type Query { starred: [Page] } type Page @key(fields: "id") { id: ID! stars: Int }`,
    },
    queries: [
      '{ pages { body(size: 3) meta { lang { name code } mood { word } } } }',
      '{ pages { grid { words lang { name } mood { word } } } }',
      '{ starred { stars body meta { words lang { name } } } page { meta { mood { word } } stars } }',
      'query ($n: Int = 1) { pages(first: $n) { small: body(size: $n) large: body(size: 100) meta { ...M } } } fragment M on Meta { mood { word } ... { lang { code name } } }',
    ],
  },
];
