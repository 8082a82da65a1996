import { type AnsweredSituation, federation2 } from './situation.ts';

const common = { __typename: 'Note', text: 'hello' };
const call = { __typename: 'Call', minutes: 3 };
const visit = { __typename: 'Visit', place: 'Rome' };
const steps = '__typename ... on Note { text } ... on Call { minutes } ... on Visit { place }';

/** Unions and interfaces of which a subgraph knows a part. */
export const unions: AnsweredSituation[] = [
  {
    name: 'a union of which one subgraph knows only a part, and none of the fields that give it',
    subgraphs: {
      whole: {
        sdl: `${federation2} type Query { reply: Reply } type Reply @shareable { steps: [Step!]! subject: String }
          union Step = Note | Call | Visit type Note @shareable { text: String } type Call { minutes: Int } type Visit { place: String }`,
        resolvers: { Query: { reply: () => ({ subject: 'x', steps: [common, call, visit] }) } },
      },
      part: {
        sdl: `${federation2} type Reply @shareable { steps: [Step!]! subject: String } union Step = Note type Note @shareable { text: String }`,
        resolvers: {},
      },
    },
    answers: [
      [`{ reply { subject steps { ${steps} } } }`, { reply: { subject: 'x', steps: [common, call, visit] } }],
      [
        '{ reply { steps { __typename ... on Call { minutes } ... on Visit { place } } } }',
        { reply: { steps: [{ __typename: 'Note' }, call, visit] } },
      ],
    ],
  },
  {
    name: 'a union below an entity, of which each subgraph knows a part',
    subgraphs: {
      one: {
        sdl: `${federation2} type Query { mine: File shared: File @shareable } type File @key(fields: "id") { id: ID! log: Log @shareable }
          type Log @shareable { steps: [Step!]! } union Step = Note | Call type Note @shareable { text: String } type Call { minutes(times: Int = 1): Int by: Caller } type Caller @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: {
            mine: () => ({ id: 'f1', log: { steps: [common, call] } }),
            shared: () => ({ id: 'f1', log: { steps: [common] } }),
          },
          File: { __resolveReference: ({ id }: { id: string }) => ({ id, log: { steps: [common, call] } }) },
          Call: {
            minutes: ({ minutes }: typeof call, { times }: { times: number }) => minutes * times,
            by: () => ({ id: 'w1', name: 'Ann' }),
          },
        },
      },
      two: {
        sdl: `${federation2} type Query { theirs: File shared: File @shareable } type File @key(fields: "id") { id: ID! log: Log @shareable own: Log }
          type Log @shareable { steps: [Step!]! } union Step = Note | Visit type Note @shareable { text: String } type Visit { place: String }`,
        resolvers: {
          Query: {
            theirs: () => ({ id: 'f1', log: { steps: [common, visit] } }),
            shared: () => ({ id: 'f1', log: { steps: [common] } }),
          },
          File: { __resolveReference: ({ id }: { id: string }) => ({ id }), own: () => ({ steps: [common, visit] }) },
        },
      },
    },
    answers: [
      [`{ mine { log { steps { ${steps} } } } }`, { mine: { log: { steps: [common, call] } } }],
      [`{ theirs { log { steps { ${steps} } } } }`, { theirs: { log: { steps: [common, visit] } } }],
      [
        'query ($n: Int = 2, $yes: Boolean = true, $no: Boolean = false) { mine { log { ...Log } } } fragment Log on Log { steps { ... on Call @include(if: $yes) { twice: minutes(times: $n) by { __typename name ... on Caller { id } } left: minutes @include(if: $no) } ... on Visit { place } } }',
        { mine: { log: { steps: [{}, { twice: 6, by: { __typename: 'Caller', name: 'Ann', id: 'w1' } }] } } },
      ],
      [
        '{ mine { ... @defer { log { steps { ... on Call { minutes } } } } } }',
        { mine: { log: { steps: [{}, { minutes: 3 }] } } },
      ],
      [
        '{ mine { log { steps { __typename ... on Visit { place } } } } }',
        { mine: { log: { steps: [{ __typename: 'Note' }, { __typename: 'Call' }] } } },
      ],
      [`{ shared { log { steps { ${steps} } } } }`, { shared: { log: { steps: [common] } } }],
      [`{ mine { own { steps { ${steps} } } } }`, { mine: { own: { steps: [common, visit] } } }],
    ],
  },
  {
    name: 'a union of entities, of which only those that are there are asked for elsewhere',
    subgraphs: {
      feed: {
        sdl: `${federation2} type Query { feed: [Post] } union Post = Text | Photo type Text @key(fields: "id") { id: ID! title: String } type Photo @key(fields: "id") { id: ID! size: Int }`,
        resolvers: {
          Query: {
            feed: () => [
              { __typename: 'Text', id: 't1', title: 'one' },
              { __typename: 'Photo', id: 'p1', size: 4 },
            ],
          },
        },
      },
      likes: {
        sdl: `${federation2} type Text @key(fields: "id") { id: ID! likes: Int } type Photo @key(fields: "id") { id: ID! likes: Int faces: Int! }`,
        resolvers: {
          Text: { __resolveReference: ({ id }: { id: string }) => ({ id, likes: 2 }) },
          Photo: {
            __resolveReference: ({ id }: { id: string }) => ({ id, likes: 3 }),
            // Whoever asks for more than the client did is told.
            faces: () => {
              throw new Error('Nobody asked for the faces.');
            },
          },
        },
      },
    },
    answers: [
      ['{ feed { ... on Text { title likes } } }', { feed: [{ title: 'one', likes: 2 }, {}] }],
      [
        '{ feed { ... on Text { likes } ... on Photo { likes size } } }',
        { feed: [{ likes: 2 }, { likes: 3, size: 4 }] },
      ],
      [
        '{ feed { __typename ... on Photo @skip(if: true) { faces } } }',
        { feed: [{ __typename: 'Text' }, { __typename: 'Photo' }] },
      ],
    ],
  },
  {
    name: 'a shared field that provides what is in an interface',
    subgraphs: {
      one: {
        sdl: `${federation2} type Query { show: Show @shareable } interface Show { id: ID! } type Play implements Show @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { show: () => ({ __typename: 'Play', id: 's1' }) } },
      },
      two: {
        sdl: `${federation2} type Query { show: Show @shareable @provides(fields: "cast { id name }") }
          interface Show { id: ID! cast: [Actor] } interface Actor { id: ID! name: String }
          type Play implements Show { id: ID! @shareable cast: [Actor] @external }
          type Singer implements Actor { id: ID! @external name: String @external } type Dancer implements Actor { id: ID! @external name: String @external }`,
        resolvers: {
          Query: {
            show: () => ({
              __typename: 'Play',
              id: 's1',
              cast: [
                { __typename: 'Singer', id: 'a1', name: 'Ann' },
                { __typename: 'Dancer', id: 'a2', name: 'Bob' },
              ],
            }),
          },
        },
      },
      three: {
        sdl: `${federation2} interface Show { id: ID! cast: [Actor] } interface Actor { id: ID! name: String }
          type Play implements Show @key(fields: "id") { id: ID! cast: [Actor] @shareable }
          type Singer implements Actor { id: ID! @shareable name: String @shareable range: String } type Dancer implements Actor { id: ID! @shareable name: String @shareable height: Int }`,
        resolvers: {
          Play: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            cast: () => [
              { __typename: 'Singer', id: 'a1', name: 'Ann', range: 'alto' },
              { __typename: 'Dancer', id: 'a2', name: 'Bob', height: 180 },
            ],
          },
        },
      },
    },
    answers: [
      [
        '{ show { id cast { id name } } }',
        {
          show: {
            id: 's1',
            cast: [
              { id: 'a1', name: 'Ann' },
              { id: 'a2', name: 'Bob' },
            ],
          },
        },
      ],
      [
        '{ show { id cast { id name ... on Dancer { height } } } }',
        {
          show: {
            id: 's1',
            cast: [
              { id: 'a1', name: 'Ann' },
              { id: 'a2', name: 'Bob', height: 180 },
            ],
          },
        },
      ],
    ],
  },
];
