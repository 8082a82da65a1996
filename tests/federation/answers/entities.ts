import { type AnsweredSituation, federation2 } from './situation.ts';

const books = [
  { isbn: 'i1', id: '1', author: { id: 'a1', name: 'Ann' } },
  { isbn: 'i2', id: '2', author: { id: 'a2', name: 'Bob' } },
  { isbn: 'i3', id: '3', author: { id: 'a1', name: 'Ann' } },
];
const replies = [
  { id: 'r1', writer: 'w1' },
  { id: 'r2', writer: 'w2' },
  { id: 'r3', writer: 'w3' },
];
const cups: { id: string; price: number }[] = [];
let total = 0;

/** Entities that a subgraph does not know, that are made on the way, or that tell whether they were sent the right thing. */
export const entities: AnsweredSituation[] = [
  {
    name: 'an entity that is unknown to the subgraph which leads on to another',
    subgraphs: {
      shelves: {
        sdl: `${federation2} type Query { shelves: [Shelf] } type Shelf { book: Book } type Book @key(fields: "isbn") { isbn: ID! }`,
        resolvers: { Query: { shelves: () => books.map(({ isbn }) => ({ book: { isbn } })) } },
      },
      numbers: {
        sdl: `${federation2} type Book @key(fields: "id") @key(fields: "isbn") { id: ID! isbn: ID! }`,
        resolvers: {
          Book: {
            __resolveReference: (reference: { isbn?: string; id?: string }) => {
              const book = books.find(({ id, isbn }) => id === reference.id || isbn === reference.isbn);
              if (book === undefined) throw new Error('That is no key.');
              return book.id === '3' ? null : book;
            },
          },
        },
      },
      authors: {
        sdl: `${federation2} type Book @key(fields: "id") { id: ID! author: Author } type Author { id: ID! name: String }`,
        resolvers: {
          Book: {
            __resolveReference: (reference: { id?: string | null }) => {
              const book = books.find(({ id }) => id === reference.id);
              if (book === undefined) throw new Error('That is no key.');
              return book;
            },
          },
        },
      },
    },
    answers: [
      [
        '{ shelves { book { isbn author { name } } } }',
        {
          shelves: [
            { book: { isbn: 'i1', author: { name: 'Ann' } } },
            { book: { isbn: 'i2', author: { name: 'Bob' } } },
            { book: { isbn: 'i3', author: null } },
          ],
        },
      ],
    ],
  },
  {
    name: 'fields that require one field with different arguments, and tell what they were sent',
    subgraphs: {
      posts: {
        sdl: `${federation2} type Query { posts: [Post] } type Post @key(fields: "id") { id: ID! replies(limit: Int!): [Reply] @external last: Writer @requires(fields: "replies(limit: 3) { writer }") first: Writer @requires(fields: "replies(limit: 1) { writer }") }
          type Reply @key(fields: "id") { id: ID! writer: ID } type Writer { id: ID }`,
        resolvers: {
          Query: { posts: () => [{ id: 'p1' }] },
          Post: {
            __resolveReference: (reference: object) => reference,
            last: ({ replies: sent }: { replies?: { writer: string }[] }) => {
              if (sent?.length !== 3) throw new Error(`Sent ${sent?.length} for 3.`);
              return { id: sent[2]?.writer };
            },
            first: ({ replies: sent }: { replies?: { writer: string }[] }) => {
              if (sent?.length !== 1) throw new Error(`Sent ${sent?.length} for 1.`);
              return { id: sent[0]?.writer };
            },
          },
          Reply: { __resolveReference: ({ id }: { id: string }) => replies.find((each) => each.id === id) },
        },
      },
      replies: {
        sdl: `${federation2} type Post @key(fields: "id") { id: ID! replies(limit: Int!): [Reply] } type Reply @key(fields: "id") { id: ID! text: String }`,
        resolvers: {
          Post: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            replies: (_: unknown, { limit }: { limit: number }) =>
              replies.slice(0, limit).map(({ id }) => ({ id, text: `text of ${id}` })),
          },
          Reply: { __resolveReference: ({ id }: { id: string }) => ({ id, text: `text of ${id}` }) },
        },
      },
    },
    answers: [
      ['{ posts { last { id } } }', { posts: [{ last: { id: 'w3' } }] }],
      ['{ posts { last { id } first { id } } }', { posts: [{ last: { id: 'w3' }, first: { id: 'w1' } }] }],
      [
        '{ posts { last { id } replies(limit: 1) { id } } }',
        { posts: [{ last: { id: 'w3' }, replies: [{ id: 'r1' }] }] },
      ],
      [
        'query ($n: Int = 2) { posts { first { id } last { id } ...A ...B } } fragment A on Post { replies(limit: $n) { id } } fragment B on Post { replies(limit: $n) { text writer } }',
        {
          posts: [
            {
              first: { id: 'w1' },
              last: { id: 'w3' },
              replies: [
                { id: 'r1', text: 'text of r1', writer: 'w1' },
                { id: 'r2', text: 'text of r2', writer: 'w2' },
              ],
            },
          ],
        },
      ],
    ],
  },
  {
    name: 'mutations whose result other subgraphs complete',
    subgraphs: {
      cups: {
        sdl: `${federation2} type Query { cup: Cup } type Mutation { addCup(price: Int!): Cup! add(by: Int!): Int! total: Int! } type Cup @key(fields: "id") { id: ID! price: Int! }`,
        resolvers: {
          Query: { cup: () => ({ id: 'c0', price: 1 }) },
          Mutation: {
            addCup: (_: unknown, { price }: { price: number }) => {
              const cup = { id: `c${cups.length + 1}`, price };
              cups.push(cup);
              return cup;
            },
            add: async (_: unknown, { by }: { by: number }) => {
              const before = total;
              await new Promise((done) => setTimeout(done, 10));
              total = before + by;
              return total;
            },
            total: () => total,
          },
          Cup: {
            __resolveReference: ({ id }: { id: string }) => cups.find((each) => each.id === id) ?? { id, price: 1 },
          },
        },
      },
      labels: {
        sdl: `${federation2} type Mutation { multiply(by: Int!): Int! } type Cup @key(fields: "id") { id: ID! price: Int! @external dear: Boolean! @requires(fields: "price") there: Boolean! }`,
        resolvers: {
          Mutation: {
            multiply: (_: unknown, { by }: { by: number }) => {
              total *= by;
              return total;
            },
          },
          Cup: {
            __resolveReference: (reference: object) => ({ ...reference, there: true }),
            dear: ({ price }: { price: number }) => price > 500,
          },
        },
      },
    },
    answers: [
      ['mutation { addCup(price: 600) { price dear there } }', { addCup: { price: 600, dear: true, there: true } }],
      ['{ cup { id price dear there } }', { cup: { id: 'c0', price: 1, dear: false, there: true } }],
      [
        'mutation { five: add(by: 5) ten: multiply(by: 2) twelve: add(by: 2) end: total }',
        { five: 5, ten: 10, twelve: 12, end: 12 },
      ],
    ],
  },
  {
    name: 'only what is asked for is taken from what a field provides',
    subgraphs: {
      given: {
        sdl: `${federation2} type Query { car: Car @provides(fields: "name story") } type Car @key(fields: "id") { id: ID! name: String! @external story: String! @external }`,
        resolvers: {
          Query: { car: () => ({ id: 'v1', name: 'Beetle' }) },
          Car: {
            story: () => {
              throw new Error('Nobody asked for the story.');
            },
          },
        },
      },
      owned: {
        sdl: `${federation2} type Car @key(fields: "id") { id: ID! name: String! @shareable story: String! @shareable wheels: Int }`,
        resolvers: {
          Car: {
            __resolveReference: ({ id }: { id: string }) => ({ id, wheels: 4 }),
            name: () => {
              throw new Error('The name was at hand.');
            },
          },
        },
      },
    },
    answers: [
      ['{ car { id } }', { car: { id: 'v1' } }],
      ['{ car { id name wheels } }', { car: { id: 'v1', name: 'Beetle', wheels: 4 } }],
      [
        '{ car { shown: name ... { wheels } ... on Car { name } } }',
        { car: { shown: 'Beetle', wheels: 4, name: 'Beetle' } },
      ],
      ['{ car { id ... on Car @skip(if: true) { story } ... @include(if: false) { story } } }', { car: { id: 'v1' } }],
    ],
  },
];
