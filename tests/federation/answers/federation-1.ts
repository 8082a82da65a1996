import type { AnsweredSituation } from './situation.ts';

const member = { id: 'm1', name: 'Ann', nick: 'A', card: 'c1' };

/** Extends a type of another subgraph, in one of the ways that Federation 1 has for it. */
function extending(type: string): AnsweredSituation['subgraphs'] {
  return {
    cards: {
      sdl: `type Query { guest: Member named: Member @provides(fields: "name") } ${type} { id: ID! @external name: String! @external card: ID }`,
      resolvers: {
        Query: { guest: () => ({ id: 'm1', card: 'c1' }), named: () => ({ id: 'm1', card: 'c1', name: 'Ann' }) },
        Member: {
          __resolveReference: ({ id }: { id: string }) => ({ id, card: 'c1' }),
          name: ({ name }: { name?: string }) => name ?? 'not known here',
        },
      },
    },
    members: {
      sdl: `type Query { member(id: ID): Member } type Member @key(fields: "id") { id: ID! name: String! nick: String }`,
      resolvers: { Query: { member: () => member }, Member: { __resolveReference: () => member } },
    },
  };
}

const answers: AnsweredSituation['answers'] = [
  [
    '{ guest { id name } member(id: "m1") { id name nick } }',
    { guest: { id: 'm1', name: 'Ann' }, member: { id: 'm1', name: 'Ann', nick: 'A' } },
  ],
  ['{ guest { id card } }', { guest: { id: 'm1', card: 'c1' } }],
  ['{ member(id: "m1") { card name } }', { member: { card: 'c1', name: 'Ann' } }],
  ['{ named { id name card } guest { nick } }', { named: { id: 'm1', name: 'Ann', card: 'c1' }, guest: { nick: 'A' } }],
];

export const federation1: AnsweredSituation[] = [
  { name: 'Federation 1: extend type', subgraphs: extending('extend type Member @key(fields: "id")'), answers },
  { name: 'Federation 1: @extends', subgraphs: extending('type Member @key(fields: "id") @extends'), answers },
  {
    name: 'Federation 1: a part of a key that is external, and known where another key is used',
    subgraphs: {
      goods: {
        sdl: `type Query { here: Good } type Good @key(fields: "id name") { id: ID name: String code: ID }`,
        resolvers: { Query: { here: () => ({ id: 'g1', name: 'cup', code: 'k1' }) } },
      },
      prices: {
        sdl: `type Query { there: Good } extend type Good @key(fields: "id name") @key(fields: "upc") { id: ID @external name: String @external upc: ID @external price: Float! }`,
        resolvers: {
          Query: { there: () => ({ id: 'g1', name: 'cup', upc: 'u1', price: 1.5 }) },
          Good: {
            __resolveReference: (reference: { id?: string; upc?: string }) =>
              reference.id === 'g1' || reference.upc === 'u1' ? { id: 'g1', name: 'cup', upc: 'u1', price: 1.5 } : null,
          },
        },
      },
    },
    answers: [
      [
        '{ here { id code price upc name } there { upc price } }',
        { here: { id: 'g1', code: 'k1', price: 1.5, upc: 'u1', name: 'cup' }, there: { upc: 'u1', price: 1.5 } },
      ],
    ],
  },
];
