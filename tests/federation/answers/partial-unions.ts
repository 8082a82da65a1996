import { type AnsweredSituation, federation2 } from './situation.ts';

const reference = (reference: object) => reference;
const known = ['Novel', 'Song'].map((name) => `type ${name} @key(fields: "id") { id: ID! }`).join(' ');
const picks = [
  { __typename: 'Novel', id: 'n1' },
  { __typename: 'Film', id: 'f1' },
  { __typename: 'Film', id: 'f2' },
];
const note = { __typename: 'Note', text: 'hello' };
const call = { __typename: 'Call', minutes: 3 };
const visit = { __typename: 'Visit', place: 'Rome' };
const steps = '__typename ... on Note { text } ... on Call { minutes } ... on Visit { place }';
const book = { __typename: 'Book', id: 'b1', title: 'tome', cover: 'red', narrator: 'Ann' };
const media = '__typename ... on Book { id title } ... on Song { title } ... on Film { title }';
const minutes: Record<string, number> = { f1: 90, f2: 120 };

/** Unions and interfaces of which one subgraph knows a type that another does not, and a third has fields of it. */
export const partialUnions: AnsweredSituation[] = [
  {
    name: 'a union of which one subgraph knows a type more, whose fields are in a third',
    subgraphs: {
      fewer: {
        sdl: `${federation2} type Query { ours: Shelf } type Shelf @key(fields: "id") { id: ID! picks: [Pick!] @shareable best: Pick @shareable } union Pick = Novel | Song ${known}`,
        resolvers: {
          Query: { ours: () => ({ id: 's1', picks: picks.slice(0, 1), best: picks[0] }) },
          Shelf: { __resolveReference: ({ id }: { id: string }) => ({ id, picks: picks.slice(0, 1), best: picks[0] }) },
        },
      },
      more: {
        sdl: `${federation2} type Query { theirs: Shelf shelves: [[Shelf]] } type Shelf @key(fields: "id") { id: ID! picks: [Pick!] @shareable best: Pick @shareable own: Pick } union Pick = Novel | Song | Film ${known}
          type Film @key(fields: "id") { id: ID! title(upper: Boolean = false): String }`,
        resolvers: {
          Query: {
            theirs: () => ({ id: 's1', picks, best: picks[1] }),
            shelves: () => [[{ id: 's1', picks, best: picks[2] }, null], [{ id: 's2', picks: [] }]],
          },
          Shelf: { __resolveReference: ({ id }: { id: string }) => ({ id, picks, best: picks[1], own: picks[2] }) },
          Film: {
            __resolveReference: reference,
            title: ({ id }: { id: string }, { upper }: { upper: boolean }) => (upper ? id.toUpperCase() : id),
          },
        },
      },
      films: {
        sdl: `${federation2} type Film @key(fields: "id") { id: ID! minutes(times: Int = 1): Int cast: [Actor] } type Actor @key(fields: "id") { id: ID! }
          type Novel @key(fields: "id") { id: ID! pages: Int }`,
        resolvers: {
          Film: {
            __resolveReference: reference,
            minutes: ({ id }: { id: string }, { times }: { times: number }) => (minutes[id] ?? 0) * times,
            cast: ({ id }: { id: string }) => [{ id: `${id}-a1` }],
          },
          Novel: { __resolveReference: ({ id }: { id: string }) => ({ id, pages: 300 }) },
        },
      },
      actors: {
        sdl: `${federation2} type Actor @key(fields: "id") { id: ID! name: String } type Film @key(fields: "id") { id: ID! minutes(times: Int = 1): Int @external long: Boolean @requires(fields: "minutes") }`,
        resolvers: {
          Actor: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `Name of ${id}` }) },
          Film: {
            __resolveReference: reference,
            long: (film: { minutes?: number }) => {
              if (film.minutes === undefined) throw new Error('Not sent what is required.');
              return film.minutes > 100;
            },
          },
        },
      },
    },
    answers: [
      [
        '{ theirs { picks { __typename ... on Film { minutes } ... on Novel { pages } } } }',
        {
          theirs: {
            picks: [
              { __typename: 'Novel', pages: 300 },
              { __typename: 'Film', minutes: 90 },
              { __typename: 'Film', minutes: 120 },
            ],
          },
        },
      ],
      [
        '{ theirs { best { ... on Film { length: minutes(times: 2) title(upper: true) cast { name } } } } }',
        { theirs: { best: { length: 180, title: 'F1', cast: [{ name: 'Name of f1-a1' }] } } },
      ],
      [
        'query ($n: Int = 3, $yes: Boolean = true, $no: Boolean = false) { theirs { picks { ...F @include(if: $yes) ... on Film @skip(if: $yes) { title } } best { ... on Film { minutes(times: $n) cast @include(if: $no) { name } } } } } fragment F on Film { long minutes(times: $n) }',
        {
          theirs: {
            picks: [{}, { long: false, minutes: 270 }, { long: true, minutes: 360 }],
            best: { minutes: 270 },
          },
        },
      ],
      [
        '{ shelves { picks { ... on Film { id minutes } } best { ... on Film { cast { id name } } } } }',
        {
          shelves: [
            [
              {
                picks: [{}, { id: 'f1', minutes: 90 }, { id: 'f2', minutes: 120 }],
                best: { cast: [{ id: 'f2-a1', name: 'Name of f2-a1' }] },
              },
              null,
            ],
            [{ picks: [], best: null }],
          ],
        },
      ],
      [
        '{ ours { own { ... on Film { minutes long } } picks { __typename ... on Novel { pages } } } }',
        { ours: { own: { minutes: 120, long: true }, picks: [{ __typename: 'Novel', pages: 300 }] } },
      ],
      ['{ theirs { ... @defer { best { ... on Film { minutes } } } } }', { theirs: { best: { minutes: 90 } } }],
    ],
  },
  {
    name: 'unions without keys at the root, of which now the first and now the last subgraph knows more',
    subgraphs: {
      first: {
        sdl: `${federation2} type Query { wide: Answer @shareable narrow: Answer @shareable } type Answer @shareable { all: [Big!]! some: [Small!]! }
          union Big = Note | Call | Visit union Small = Note type Note @shareable { text: String } type Call @shareable { minutes: Int } type Visit @shareable { place: String }`,
        resolvers: {
          Query: {
            wide: () => ({ all: [note, call, visit], some: [note] }),
            narrow: () => ({ all: [note], some: [note] }),
          },
        },
      },
      last: {
        sdl: `${federation2} type Query { narrow: Answer @shareable wide: Answer @shareable theirs: Answer } type Answer @shareable { all: [Big!]! some: [Small!]! }
          union Big = Note union Small = Note | Call | Visit type Note @shareable { text: String } type Call @shareable { minutes: Int } type Visit @shareable { place: String }`,
        resolvers: {
          Query: {
            wide: () => ({ all: [note], some: [note] }),
            narrow: () => ({ all: [note], some: [note] }),
            theirs: () => ({ all: [note], some: [note, call, visit] }),
          },
        },
      },
    },
    answers: [
      [`{ wide { all { ${steps} } } }`, { wide: { all: [note, call, visit] } }],
      [`{ theirs { some { ${steps} } } }`, { theirs: { some: [note, call, visit] } }],
      [`{ narrow { all { ${steps} } some { ${steps} } } }`, { narrow: { all: [note], some: [note] } }],
      [
        `{ theirs { ...A some { ... on Visit { place } } } } fragment A on Answer { some { ...S } } fragment S on Small { __typename ... on Call { minutes } }`,
        { theirs: { some: [{ __typename: 'Note' }, call, visit] } },
      ],
    ],
  },
  {
    name: 'an interface of which one subgraph knows a type more, that leads to another such',
    subgraphs: {
      fewer: {
        sdl: `${federation2} type Query { pond: Pond } type Pond @key(fields: "id") { id: ID! host: Beast @shareable } interface Beast { id: ID! mate: Beast }
          type Duck implements Beast @key(fields: "id") { id: ID! mate: Beast @shareable }`,
        resolvers: {
          Query: { pond: () => ({ id: 'p1', host: { __typename: 'Duck', id: 'd1' } }) },
          Pond: { __resolveReference: ({ id }: { id: string }) => ({ id, host: { __typename: 'Duck', id: 'd1' } }) },
          Duck: { __resolveReference: reference, mate: () => null },
        },
      },
      more: {
        sdl: `${federation2} type Query { lake: Pond } type Pond @key(fields: "id") { id: ID! host: Beast @shareable } interface Beast { id: ID! mate: Beast }
          type Duck implements Beast @key(fields: "id") { id: ID! mate: Beast @shareable } type Frog implements Beast @key(fields: "id") { id: ID! mate: Beast @shareable } type Toad implements Beast @key(fields: "id") { id: ID! mate: Beast }`,
        resolvers: {
          Query: { lake: () => ({ id: 'p1', host: { __typename: 'Frog', id: 'f1' } }) },
          Pond: { __resolveReference: ({ id }: { id: string }) => ({ id, host: { __typename: 'Frog', id: 'f1' } }) },
          Duck: { __resolveReference: reference, mate: () => null },
          Frog: { __resolveReference: reference, mate: () => ({ __typename: 'Toad', id: 't1' }) },
          Toad: { __resolveReference: reference, mate: () => ({ __typename: 'Frog', id: 'f2' }) },
        },
      },
      sounds: {
        sdl: `${federation2} interface Loud { id: ID! sound: String } type Frog implements Loud @key(fields: "id") { id: ID! sound: String } type Toad implements Loud @key(fields: "id") { id: ID! sound: String }`,
        resolvers: {
          Frog: { __resolveReference: ({ id }: { id: string }) => ({ id, sound: `croak ${id}` }) },
          Toad: { __resolveReference: ({ id }: { id: string }) => ({ id, sound: `growl ${id}` }) },
        },
      },
    },
    answers: [
      [
        '{ lake { host { id __typename ... on Frog { sound } } } }',
        { lake: { host: { id: 'f1', __typename: 'Frog', sound: 'croak f1' } } },
      ],
      [
        '{ lake { host { ... on Loud { sound } mate { ... on Loud { id sound } mate { ... on Frog { sound } } } } } }',
        {
          lake: {
            host: { sound: 'croak f1', mate: { id: 't1', sound: 'growl t1', mate: { sound: 'croak f2' } } },
          },
        },
      ],
      [
        '{ pond { host { __typename id ... on Loud { sound } } } }',
        { pond: { host: { __typename: 'Duck', id: 'd1' } } },
      ],
    ],
  },
  {
    name: 'a member with one name for fields of different types, in the fetch that gives it and in a third subgraph',
    subgraphs: {
      fewer: {
        sdl: `${federation2} type Query { ours: Box } type Box @key(fields: "id") { id: ID! item: Item @shareable } union Item = Key type Key @key(fields: "id") { id: ID! }
          type Lock @key(fields: "id") { id: ID! weight: Int @shareable }`,
        resolvers: {
          Query: { ours: () => ({ id: 'b1', item: { __typename: 'Key', id: 'k1' } }) },
          Key: { __resolveReference: reference },
        },
      },
      more: {
        sdl: `${federation2} type Query { theirs: [Box] } type Box @key(fields: "id") { id: ID! item: Item @shareable } union Item = Key | Lock | Door type Key @key(fields: "id") { id: ID! size: Int weight: Int }
          type Lock @key(fields: "id") { id: ID! size: Int! weight: Int! @shareable } type Door @key(fields: "id") { id: ID! size: String }`,
        resolvers: {
          Query: {
            theirs: () => [
              { id: 'b1', item: { __typename: 'Lock', id: 'l1', size: 5, weight: 0 } },
              { id: 'b2', item: { __typename: 'Door', id: 'd1', size: 'big' } },
              { id: 'b3', item: { __typename: 'Key', id: 'k1', size: 2, weight: 9 } },
            ],
          },
          Key: { __resolveReference: reference },
          Lock: { __resolveReference: ({ id }: { id: string }) => ({ id, size: 5 }) },
          Door: { __resolveReference: ({ id }: { id: string }) => ({ id, size: 'big' }) },
        },
      },
      third: {
        sdl: `${federation2} type Lock @key(fields: "id") { id: ID! cost: Int! } type Door @key(fields: "id") { id: ID! cost: Int }`,
        resolvers: {
          Lock: { __resolveReference: ({ id }: { id: string }) => ({ id, cost: 7 }) },
          Door: { __resolveReference: ({ id }: { id: string }) => ({ id, cost: null }) },
        },
      },
    },
    answers: [
      [
        '{ theirs { item { ... on Key { size } ... on Lock { sure: size cost } ... on Door { word: size free: cost } } } }',
        { theirs: [{ item: { sure: 5, cost: 7 } }, { item: { word: 'big', free: null } }, { item: { size: 2 } }] },
      ],
      [
        '{ theirs { item { ... on Key { weight } ... on Lock { weight cost } } } }',
        { theirs: [{ item: { weight: 0, cost: 7 } }, { item: {} }, { item: { weight: 9 } }] },
      ],
      [
        '{ theirs { item { ... on Lock { id: size } ... on Door { text: id size } } } }',
        { theirs: [{ item: { id: 5 } }, { item: { text: 'd1', size: 'big' } }, { item: {} }] },
      ],
    ],
  },
  {
    name: 'fields of one union that one, the other, or both subgraphs give, of entities with a part in each',
    subgraphs: {
      sound: {
        sdl: `${federation2} type Query { viewer: Viewer @shareable either: Media @shareable heard: Media } type Viewer @shareable { both: Media book: Media } union Media = Book | Song
          type Book @key(fields: "id") { id: ID! title: String @shareable narrator: String } type Song { title: String @shareable key: String }`,
        resolvers: {
          Query: {
            viewer: () => ({ both: book, book }),
            either: () => book,
            heard: () => ({ __typename: 'Song', title: 'air', key: 'D' }),
          },
          Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: 'tome', narrator: 'Ann' }) },
        },
      },
      sight: {
        sdl: `${federation2} type Query { viewer: Viewer @shareable either: Media @shareable seen: [Media!]! } type Viewer @shareable { both: Media book: Media } union Media = Book | Film
          type Book @key(fields: "id") { id: ID! title: String @shareable cover: String } type Film { title: String frames: Int }`,
        resolvers: {
          Query: {
            viewer: () => ({ both: book, book }),
            either: () => book,
            seen: () => [{ __typename: 'Film', title: 'reel', frames: 24 }, book],
          },
          Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: 'tome', cover: 'red' }) },
        },
      },
    },
    answers: [
      [
        `{ viewer { both { ${media} } book { ... on Book { cover narrator } ... on Song { key } } } either { ${media} } }`,
        {
          viewer: { both: { __typename: 'Book', id: 'b1', title: 'tome' }, book: { cover: 'red', narrator: 'Ann' } },
          either: { __typename: 'Book', id: 'b1', title: 'tome' },
        },
      ],
      [
        `{ heard { ${media} ... on Song { key } ... on Film { frames } } seen { ${media} ... on Book { narrator } ... on Film { frames } } }`,
        {
          heard: { __typename: 'Song', title: 'air', key: 'D' },
          seen: [
            { __typename: 'Film', title: 'reel', frames: 24 },
            { __typename: 'Book', id: 'b1', title: 'tome', narrator: 'Ann' },
          ],
        },
      ],
      ['{ seen { ... on Song { key } } heard { ... on Film { frames } } }', { seen: [{}, {}], heard: {} }],
      [
        '{ viewer { both { ... on Film { frames } ... on Song { key } __typename } } }',
        { viewer: { both: { __typename: 'Book' } } },
      ],
    ],
  },
];
