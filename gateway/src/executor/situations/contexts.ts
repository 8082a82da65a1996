import type { Situation } from './situation.ts';

export const contexts: Situation[] = [
  {
    name: 'arguments from the nearest object around',
    subgraphs: {
      shops: `type Query { shop: Shop shops: [Shop!] maker: Maker }
        type Shop @key(fields: "id") @context(name: "seller") { id: ID! currency: String rates: [Int] items: [Item] main: Item branch: Shop crate: Crate maker: Maker }
        type Maker @key(fields: "id") @context(name: "seller") { id: ID! currency: String rates: [Int] best: Item shelves: [[Item]] }
        type Crate { items: [Item!] label: String }
        type Item @key(fields: "id") { id: ID! base: Int parts: [Item]
          price(currency: String @fromContext(field: "$seller { currency }")): String
          sum(count: Int = 2, rates: [Int] @fromContext(field: "$seller { rates }")): Int }`,
      texts: `type Item @key(fields: "id") { id: ID! title: String near: Item }`,
    },
    queries: [
      '{ shop { items { id price } } }',
      '{ shops { items { price base sum } main { price title sum(count: 3) } } }',
      '{ shops { branch { main { price } } main { price } maker { best { price } shelves { price sum } } } maker { best { price title } } }',
      '{ shops { crate { label items { price parts { price base } } } } }',
      '{ shop { main { near { parts { near { price base } } } } } }',
      '{ shops { currency: id rates: currency id: rates items { price: id id: price sum } } }',
      'query ($no: Boolean = false, $yes: Boolean = true, $count: Int = 7) { shops { items { price @skip(if: $no) sum(count: $count) ... @include(if: $yes) { other: price } } } }',
      '{ shops { ...Items main { ...Price } } } fragment Items on Shop { items { ...Price } } fragment Price on Item { price near { price } }',
    ],
  },
  {
    name: 'arguments from objects of different types, and from what is in them',
    subgraphs: {
      one: `type Query { owners: [Owner] wheel: Wheel }
        interface Owner @context(name: "owner") { id: ID! place: Place thing: Thing }
        type Person implements Owner @key(fields: "id") { id: ID! place: Place thing: Thing things: [Thing] }
        type Firm implements Owner @key(fields: "id") { id: ID! place: Place thing: Thing }
        type Place { code: String }
        type Wheel @key(fields: "id") @context(name: "holder") @context(name: "owner") { id: ID! size: Int place: Place thing: Thing }
        type Thing @key(fields: "id") { id: ID! tax(code: String @fromContext(field: "$owner { place { code } }")): Int }`,
      two: `type Query { things: [Boat] } type Boat @key(fields: "id") @context(name: "boat") { id: ID! length: Int name: String rooms: [Room] }
        type Inn @key(fields: "id") @context(name: "boat") { id: ID! title: String rooms: [Room] }
        type Room @key(fields: "id") { id: ID! sign(text: String @fromContext(field: "$boat ... on Boat { name } ... on Inn { title }")): String inn: Inn }
        type Thing @key(fields: "id") { id: ID! boats: [Boat] }`,
    },
    queries: [
      '{ owners { id thing { tax } } }',
      '{ owners { place { code } ... on Person { things { tax } thing { tax id } } } wheel { thing { tax } } }',
      '{ things { rooms { sign inn { rooms { sign } title } } } }',
      '{ things { name: id rooms { sign } } owners { thing { boats { length rooms { sign } } tax } } }',
    ],
  },
  {
    name: 'arguments from what another subgraph knows',
    subgraphs: {
      one: `type Query { shops: [Shop!] } type Shop @key(fields: "id") @context(name: "seller") { id: ID! currency: String @external rate: Int items: [Item] }
        type Item @key(fields: "id") { id: ID! price(currency: String @fromContext(field: "$seller { currency }")): String toll(rate: Int @fromContext(field: "$seller { rate }")): Int cost: Int weight: Int }`,
      two: `type Query { shop: Shop } type Shop @key(fields: "id") { id: ID! currency: String }
        type Item @key(fields: "id") { id: ID! cost: Int @external dear: Boolean @requires(fields: "cost") shop: Shop }`,
    },
    queries: [
      '{ shops { items { price } } }',
      '{ shop { currency items { price dear weight shop { items { price } } } } }',
      '{ shop { id: currency items { price: weight weight: price } } }',
      'query ($no: Boolean = true) { shops { items { ... @skip(if: $no) { price } toll } } }',
      'query ($no: Boolean = true, $yes: Boolean = false) { shops { items @skip(if: $yes) { ... @skip(if: $no) { price } ... @include(if: $yes) { toll } } ... @include(if: $no) { id } } }',
    ],
  },
];
