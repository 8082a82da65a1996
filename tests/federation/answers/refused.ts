import { type AnsweredSituation, federation2 } from './situation.ts';

const boats = [
  { __typename: 'Boat', id: 'b1', length: 7, owner: 'o1' },
  { __typename: 'Boat', id: 'b2', length: 9, owner: 'o1' },
];
const owners = [{ __typename: 'Owner', id: 'o1', name: 'Ann' }];
const byId = (list: { id: string }[]) => (reference: object) =>
  list.find(({ id }) => 'id' in reference && reference.id === id) ?? null;

/** What can't be answered in whole: composition lets it pass, or a value is not the client's to see. */
export const refused: AnsweredSituation[] = [
  {
    name: 'a shared interface of which each subgraph gives the ids of its own types only',
    subgraphs: {
      harbour: {
        sdl: `${federation2} type Query { thing(id: ID!): Thing @shareable boat(id: ID!): Boat }
          interface Thing { id: ID! }
          type Boat implements Thing @key(fields: "id") { id: ID! length: Int }
          type Owner implements Thing @key(fields: "id") { id: ID! @external boats: [Boat!]! }`,
        resolvers: {
          Query: {
            thing: (_: unknown, { id }: { id: string }) =>
              boats.find((each) => each.id === id) ?? { __typename: 'Owner', id: 'wrong' },
            boat: (_: unknown, { id }: { id: string }) => boats.find((each) => each.id === id),
          },
          Boat: { __resolveReference: byId(boats) },
          Owner: {
            __resolveReference: byId(owners),
            boats: ({ id }: { id: string }) => boats.filter(({ owner }) => owner === id),
          },
        },
      },
      people: {
        sdl: `${federation2} type Query { thing(id: ID!): Thing @shareable owner(id: ID!): Owner }
          interface Thing { id: ID! }
          type Boat implements Thing @key(fields: "id") { id: ID! @external owner: Owner! }
          type Owner implements Thing @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: {
            thing: (_: unknown, { id }: { id: string }) =>
              owners.find((each) => each.id === id) ?? { __typename: 'Boat', id: 'wrong' },
            owner: (_: unknown, { id }: { id: string }) => owners.find((each) => each.id === id),
          },
          Boat: {
            __resolveReference: byId(boats),
            owner: ({ owner }: { owner: string }) => owners.find(({ id }) => id === owner),
          },
          Owner: { __resolveReference: byId(owners) },
        },
      },
    },
    answers: [
      ['{ thing(id: "b1") { id } }', null, 'errors'],
      [
        '{ boat: thing(id: "b1") { id ... on Owner { id } } owner: thing(id: "o1") { __typename ... on Boat { id } } }',
        null,
        'errors',
      ],
      [
        '{ boat: thing(id: "b1") { __typename } owner: thing(id: "o1") { __typename } }',
        { boat: { __typename: 'Boat' }, owner: { __typename: 'Owner' } },
      ],
      [
        '{ boat: thing(id: "b1") { ... on Boat { id length } } owner: thing(id: "o1") { ... on Owner { id name } } }',
        { boat: { id: 'b1', length: 7 }, owner: { id: 'o1', name: 'Ann' } },
      ],
      [
        '{ boat: thing(id: "b1") { ... on Owner { id } } owner: thing(id: "o1") { ... on Boat { id } } }',
        { boat: {}, owner: {} },
      ],
      [
        '{ boat: thing(id: "b1") { __typename ... on Owner { id } } owner: thing(id: "o1") { __typename ... on Boat { id } } }',
        { boat: { __typename: 'Boat' }, owner: { __typename: 'Owner' } },
      ],
      [
        '{ boat(id: "b2") { id length owner { id name } } }',
        { boat: { id: 'b2', length: 9, owner: { id: 'o1', name: 'Ann' } } },
      ],
      [
        '{ owner(id: "o1") { id name boats { id } } }',
        { owner: { id: 'o1', name: 'Ann', boats: [{ id: 'b1' }, { id: 'b2' }] } },
      ],
    ],
  },
  {
    name: 'an interface object that only one subgraph resolves',
    subgraphs: {
      shelves: {
        sdl: `${federation2} type Query { node: Node item: Item }
          interface Node @key(fields: "id") { id: ID! }
          type Item @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
        resolvers: { Query: { node: () => ({ __typename: 'Node', id: 'n1' }), item: () => ({ id: 'i1' }) } },
      },
      bakery: {
        sdl: `${federation2} type Query { bNode: Node }
          type Node @interfaceObject @key(fields: "id", resolvable: false) { id: ID! note: String }
          interface Item @key(fields: "id") { id: ID! name: String! }
          type Loaf implements Item @key(fields: "id") { id: ID! name: String! }`,
        resolvers: {
          Query: { bNode: () => ({ id: 'n1', note: 'fresh' }) },
          Item: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Loaf', id, name: null }) },
          Loaf: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Loaf', id, name: null }) },
        },
      },
    },
    answers: [
      ['{ bNode { id note } }', { bNode: { id: 'n1', note: 'fresh' } }],
      ['{ bNode { id } }', { bNode: { id: 'n1' } }],
      ['{ node { note } }', null, 'errors'],
      ['{ node { id } }', { node: null }, 'errors'],
      ['{ item { id } }', { item: { id: 'i1' } }],
      ['{ item { id name } }', { item: null }, 'errors'],
      ['{ item { ... on Loaf { id } } }', { item: { id: 'i1' } }],
    ],
  },
  {
    name: 'enum values and fields of inputs that some subgraph does not know, or clients must not',
    subgraphs: {
      one: {
        sdl: `${federation2} type Query { members: [Member] guests(by: Filter): [Member] }
          type Member @key(fields: "id") { id: ID! level: Level @shareable } enum Level { PLAIN GOLD }
          input Filter { first: Int skip: Int }`,
        resolvers: {
          Query: {
            members: () => [
              { id: 'm1', level: 'PLAIN' },
              { id: 'm2', level: 'NONE' },
            ],
            guests: () => [{ id: 'm1', level: 'PLAIN' }],
          },
        },
      },
      two: {
        sdl: `${federation2} type Query { others: [Member] of(level: Level): [Member] near(by: Filter): [Member] }
          type Member @key(fields: "id") { id: ID! level: Level @shareable friends(kind: Kind = CLOSE): [Friend!]! }
          type Friend { name: String kind: Kind }
          enum Level { PLAIN GOLD NONE @inaccessible } enum Kind { CLOSE ODD @inaccessible }
          input Filter { first: Int }`,
        resolvers: {
          Query: {
            others: () => [
              { id: 'm1', level: 'PLAIN' },
              { id: 'm2', level: 'NONE' },
            ],
            of: () => [{ id: 'm1', level: 'PLAIN' }],
            near: () => [{ id: 'm1', level: 'PLAIN' }],
          },
          Member: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            friends: () => [{ name: 'Ann', kind: 'ODD' }],
          },
        },
      },
    },
    answers: [
      ['{ members { id } }', { members: [{ id: 'm1' }, { id: 'm2' }] }],
      // The subgraph itself can't show the value that it has.
      [
        '{ members { id level } }',
        {
          members: [
            { id: 'm1', level: 'PLAIN' },
            { id: 'm2', level: null },
          ],
        },
        'errors',
      ],
      // This one can, and the gateway does not.
      [
        '{ others { id level } }',
        {
          others: [
            { id: 'm1', level: 'PLAIN' },
            { id: 'm2', level: null },
          ],
        },
      ],
      ['{ of(level: GOLD) { id } }', { of: [{ id: 'm1' }] }],
      ['{ of(level: NONE) { id } }', null, 'errors'],
      [
        '{ others { friends { name kind } } }',
        { others: [{ friends: [{ name: 'Ann', kind: null }] }, { friends: [{ name: 'Ann', kind: null }] }] },
      ],
      ['{ members { friends(kind: ODD) { name } } }', null, 'errors'],
      [
        '{ guests(by: { first: 1 }) { id } near(by: { first: 1 }) { id } }',
        { guests: [{ id: 'm1' }], near: [{ id: 'm1' }] },
      ],
      ['{ guests(by: { first: 1, skip: 1 }) { id } }', null, 'errors'],
      ['{ near(by: { skip: 1 }) { id } }', null, 'errors'],
      ['query ($by: Filter) { near(by: $by) { id } }', { near: [{ id: 'm1' }] }, null, { by: { first: 1 } }],
      ['query ($by: Filter) { near(by: $by) { id } }', null, 'errors', { by: { first: 1, skip: 1 } }],
      ['query ($l: Level) { of(level: $l) { id level } }', { of: [{ id: 'm1', level: 'PLAIN' }] }, null, { l: 'GOLD' }],
      ['query ($l: Level) { of(level: $l) { id } }', null, 'errors', { l: 'NONE' }],
    ],
  },
  {
    name: 'a field that fails where the type that is asked for is not the one that is there',
    subgraphs: {
      one: {
        sdl: `${federation2} type Query { things: [Thing] } union Thing = Kiln | Lamp interface Node { id: ID! }
          type Kiln implements Node @key(fields: "id") { id: ID! heat: Int } type Lamp implements Node @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            things: () => [
              { __typename: 'Kiln', id: 'k1', heat: 9 },
              { __typename: 'Lamp', id: 'l1' },
            ],
          },
          Kiln: { __resolveReference: ({ id }: { id: string }) => ({ id, heat: 9 }) },
          Lamp: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
        },
      },
      two: {
        sdl: `${federation2} type Query { nodes: [Node] node(id: ID!): Node lamps: [Lamp] } interface Node { id: ID! }
          type Kiln implements Node @key(fields: "id") { id: ID! } type Lamp implements Node @key(fields: "id") { id: ID! watts: Int }`,
        resolvers: {
          Query: {
            nodes: () => [{ __typename: 'Lamp', id: 'l1', watts: 5 }],
            node: (_: unknown, { id }: { id: string }) => {
              if (id !== 'l1') throw new Error('There is no such node.');
              return { __typename: 'Lamp', id, watts: 5 };
            },
            lamps: () => [{ id: 'l1', watts: 5 }],
          },
          Lamp: { __resolveReference: ({ id }: { id: string }) => ({ id, watts: 5 }) },
        },
      },
    },
    answers: [
      ['{ things { ... on Node { id } } }', { things: [{ id: 'k1' }, { id: 'l1' }] }],
      [
        '{ things { __typename ... on Lamp { watts } ... on Kiln { heat } } }',
        {
          things: [
            { __typename: 'Kiln', heat: 9 },
            { __typename: 'Lamp', watts: 5 },
          ],
        },
      ],
      ['{ nodes { id ... on Lamp { watts } ... on Kiln { id } } }', { nodes: [{ id: 'l1', watts: 5 }] }],
      ['{ nodes { ... on Kiln { heat } } }', { nodes: [{}] }],
      ['{ node(id: "k1") { ... on Kiln { heat } } }', { node: null }, 'errors'],
      ['{ node(id: "k1") { ... on Lamp { watts } } }', { node: null }, 'errors'],
      ['{ node(id: "l1") { ... on Lamp { watts } } }', { node: { watts: 5 } }],
      [
        '{ lamps { ...L ...N } } fragment L on Lamp { id } fragment N on Node { id __typename }',
        { lamps: [{ id: 'l1', __typename: 'Lamp' }] },
      ],
    ],
  },
];
