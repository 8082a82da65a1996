import { readFileSync } from 'node:fs';

/**
 * The graph that public benchmarks of federation gateways use: accounts, products, inventory and reviews, joined over
 * `User.id` and `Product.upc`. Data is made here: 6 users, 9 products, 11 reviews.
 */
const users = Array.from({ length: 6 }, (_, i) => ({
  id: `u${i}`,
  name: `User ${i}`,
  username: `user${i}`,
  birthday: 1000 + i,
}));
const products = Array.from({ length: 9 }, (_, i) => ({
  upc: `p${i}`,
  name: `Product ${i}`,
  price: 100 + i * 37,
  weight: 10 + i * 91,
}));
const reviews = Array.from({ length: 11 }, (_, i) => ({
  id: `r${i}`,
  body: `Review ${i} of something that was bought and tried`,
  authorId: `u${i % users.length}`,
  upc: `p${(i * 3) % products.length}`,
}));

interface Subgraph {
  typeDefs: string;
  resolvers: Record<string, Record<string, unknown>>;
}

const prelude = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])\n`;

export const subgraphs: Record<'accounts' | 'products' | 'inventory' | 'reviews', Subgraph> = {
  accounts: {
    typeDefs: `${prelude}
      type Query { me: User  users: [User] }
      type User @key(fields: "id") { id: ID!  name: String  username: String @shareable  birthday: Int }`,
    resolvers: {
      Query: { me: () => users[0], users: () => users },
      User: { __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id) },
    },
  },
  products: {
    typeDefs: `${prelude}
      type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String!  name: String  price: Int  weight: Int }`,
    resolvers: {
      Query: { topProducts: (_root: unknown, { first }: { first: number }) => products.slice(0, first) },
      Product: { __resolveReference: ({ upc }: { upc: string }) => products.find((product) => product.upc === upc) },
    },
  },
  inventory: {
    typeDefs: `${prelude}
      type Product @key(fields: "upc") {
        upc: String!  weight: Int @external  price: Int @external  inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight")
      }`,
    resolvers: {
      Product: {
        __resolveReference: (reference: object) => ({ ...reference, inStock: true }),
        shippingEstimate: ({ price, weight }: { price: number; weight: number }) =>
          (price > 1000 ? 0 : weight * 0.5) | 0,
      },
    },
  },
  reviews: {
    typeDefs: `${prelude}
      type Review @key(fields: "id") { id: ID!  body: String  product: Product  author: User @provides(fields: "username") }
      type User @key(fields: "id") { id: ID!  username: String @external  reviews: [Review] }
      type Product @key(fields: "upc") { upc: String!  reviews: [Review] }`,
    resolvers: {
      Review: {
        __resolveReference: ({ id }: { id: string }) => reviews.find((review) => review.id === id),
        author: ({ authorId }: { authorId: string }) => ({
          id: authorId,
          username: users.find((user) => user.id === authorId)?.username,
        }),
        product: ({ upc }: { upc: string }) => ({ upc }),
      },
      User: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        reviews: ({ id }: { id: string }) => reviews.filter((review) => review.authorId === id),
      },
      Product: {
        __resolveReference: ({ upc }: { upc: string }) => ({ upc }),
        reviews: ({ upc }: { upc: string }) => reviews.filter((review) => review.upc === upc),
      },
    },
  },
};

export type SubgraphName = keyof typeof subgraphs;
export const subgraphNames = Object.keys(subgraphs) as SubgraphName[];

const operation = (name: string) => readFileSync(new URL(`./${name}.graphql`, import.meta.url), 'utf8');
/** `heavy` crosses all four subgraphs at eight levels; `light` reads one. */
export const operations = { heavy: operation('heavy'), light: operation('light') };
export type OperationName = keyof typeof operations;
