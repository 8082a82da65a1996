import { type AnsweredSituation, federation2 } from './situation.ts';

const fails = (message: string) => () => {
  throw new Error(message);
};
const reference = ({ id }: { id: string }) => ({ id });

/** Subgraphs that fail, or bring what they must not: how far that goes, and that it is said. */
export const failures: AnsweredSituation[] = [
  {
    name: 'subgraphs that fail in part',
    subgraphs: {
      one: {
        sdl: `${federation2} type Query { lots: [Lot] sure: [Lot!]! broken: Int firm: Int! } type Lot @key(fields: "id") { id: ID! label: String firm: String! none: Lot }`,
        resolvers: {
          Query: {
            lots: () => [{ id: 'a' }, { id: 'b' }],
            sure: () => [{ id: 'a' }, { id: 'b' }],
            broken: fails('broken'),
            firm: fails('firm'),
          },
          Lot: {
            __resolveReference: reference,
            label: ({ id }: { id: string }) => (id === 'b' ? fails('no label')() : 'A'),
            firm: ({ id }: { id: string }) => (id === 'b' ? null : 'F'),
            none: () => ({ id: 'gone' }),
          },
        },
      },
      two: {
        sdl: `${federation2} type Query { also: Int } type Lot @key(fields: "id") { id: ID! label: String @external price: Int must: Int! shown: String @requires(fields: "label")}`,
        resolvers: {
          Query: { also: () => 1 },
          Lot: {
            __resolveReference: ({ id }: { id: string }) => (id === 'gone' ? null : { id }),
            price: ({ id }: { id: string }) => (id === 'b' ? fails('no price')() : 3),
            must: ({ id }: { id: string }) => (id === 'b' ? fails('no must')() : 4),
            shown: ({ id }: { id: string }) => `shown ${id}`,
          },
        },
      },
    },
    answers: [
      ['{ broken also }', { broken: null, also: 1 }, 'errors'],
      ['{ firm also }', null, 'errors'],
      [
        '{ lots { label price } }',
        {
          lots: [
            { label: 'A', price: 3 },
            { label: null, price: null },
          ],
        },
        'errors',
      ],
      ['{ lots { firm } }', { lots: [{ firm: 'F' }, null] }, 'errors'],
      ['{ lots { id must } }', { lots: [{ id: 'a', must: 4 }, null] }, 'errors'],
      ['{ sure { must } also }', null, 'errors'],
      ['{ lots { shown } }', { lots: [{ shown: 'shown a' }, { shown: 'shown b' }] }, 'errors'],
      [
        '{ lots { none { id price } } }',
        { lots: [{ none: { id: 'gone', price: null } }, { none: { id: 'gone', price: null } }] },
      ],
      ['{ lots { nothing } }', null, 'errors'],
      ['{ _service { sdl } }', null, 'errors'],
      ['{ _entities(representations: []) { __typename } }', null, 'errors'],
      ['{ __type(name: "join__Graph") { name } also }', { __type: null, also: 1 }],
    ],
  },
  {
    name: 'types that clients must not see',
    subgraphs: {
      one: {
        sdl: `${federation2} type Query { nodes: [Node] any: [Any!]! one: Any secret: Hidden @inaccessible } interface Node { id: ID! }
          type Open implements Node @key(fields: "id") { id: ID! } type Hidden implements Node @inaccessible @key(fields: "id") { id: ID! } union Any = Open | Hidden`,
        resolvers: {
          Query: {
            nodes: () => [
              { __typename: 'Open', id: 'o1' },
              { __typename: 'Hidden', id: 'h1' },
            ],
            any: () => [{ __typename: 'Open', id: 'o1' }],
            one: () => ({ __typename: 'Hidden', id: 'h1' }),
          },
          Open: { __resolveReference: reference },
          Hidden: { __resolveReference: reference },
        },
      },
      two: {
        sdl: `${federation2} type Open @key(fields: "id") { id: ID! word: String hint: String @inaccessible } type Hidden @inaccessible @key(fields: "id") { id: ID! word: String }`,
        resolvers: {
          Open: { __resolveReference: reference, word: ({ id }: { id: string }) => `word ${id}` },
          Hidden: { __resolveReference: reference },
        },
      },
    },
    answers: [
      ['{ nodes { id ... on Open { word } } }', { nodes: [{ id: 'o1', word: 'word o1' }, null] }],
      ['{ any { ... on Open { word } } one { __typename } }', { any: [{ word: 'word o1' }], one: null }],
      ['{ secret { id } }', null, 'errors'],
      ['{ any { ... on Hidden { id } } }', null, 'errors'],
      ['{ any { ... on Open { hint } } }', null, 'errors'],
      [
        '{ __type(name: "Hidden") { name } t: __type(name: "Any") { possibleTypes { name } } }',
        { __type: null, t: { possibleTypes: [{ name: 'Open' }] } },
      ],
    ],
  },
];
