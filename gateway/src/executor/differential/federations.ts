/** Subgraphs by name, as SDL without the link to the specification. */
export type Federation = Record<string, string>;

const shop: Federation = {
  products: `
    type Query { products(first: Int): [Product!]  product(id: ID): Product  featured: Item  items: [Item]  catalogue: [[Product]] }
    interface Item { id: ID!  title: String  price: Int! }
    union Media = Book | Film
    type Product implements Item @key(fields: "id") @key(fields: "upc") {
      id: ID!  upc: String!  title: String  price: Int!  weight: Float  state: State  size: Size @shareable  media: [Media]  old: String
    }
    type Book implements Item @key(fields: "id") { id: ID!  title: String  price: Int!  isbn: String!  pages: Int  mixed: Int }
    type Film implements Item @key(fields: "id") { id: ID!  title: String  price: Int!  minutes: Int!  mixed: String }
    type Size @shareable { width: Int!  height: Int  unit: Unit }
    enum State { NEW  USED  SECRET @inaccessible }
    enum Unit { CM INCH }
    scalar JSON`,
  reviews: `
    type Query { reviews: [Review!]!  best: Review }
    type Review @key(fields: "id") { id: ID!  text: String!  stars: Int  product: Product  author: User @provides(fields: "name")  about: Subject  raw: JSON }
    union Subject = Product | User
    type Product @key(fields: "id") { id: ID!  reviews(min: Int = 1): [Review]  rating: Float  old: String @override(from: "products") }
    type User @key(fields: "id") { id: ID!  name: String @external  reviews: [Review!] }
    type Book @key(fields: "id") { id: ID!  reviews: [Review] }
    scalar JSON`,
  accounts: `
    type Query { me: User  users: [User!]  people: [Person!] }
    interface Person { id: ID!  name: String }
    type User implements Person @key(fields: "id") @key(fields: "code") { id: ID!  code: String!  name: String @shareable  email: String!  friend: User  role: Role  hidden: String @inaccessible }
    type Robot implements Person @inaccessible { id: ID!  name: String }
    enum Role { ADMIN  GUEST  ROOT @inaccessible }
    type Mutation { rename(id: ID!, name: String): User  touch: Int! }`,
  stock: `
    type Product @key(fields: "upc") {
      upc: String!  price: Int! @external  weight: Float @external  size: Size @external
      inStock: Boolean!  shipping: Int @requires(fields: "price weight")  box: String @requires(fields: "size { width height }")
      places: [Place!]  size2: Size
    }
    type Size @shareable { width: Int!  height: Int  unit: Unit }
    enum Unit { CM INCH }
    type Place @key(fields: "code owner { id }") { code: String!  owner: Owner!  shelf: Int }
    type Owner @shareable { id: ID! }
    type Mutation { restock(upc: String!): Product }`,
  places: `
    type Place @key(fields: "code owner { id }") { code: String!  owner: Owner!  address: String!  near: [Place]  manager: User }
    type Owner @shareable { id: ID! }
    type User @key(fields: "code") { code: String!  place: Place!  history: [Event!] }
    union Event = Visit | Purchase
    type Visit { at: String!  value: Int }
    type Purchase { at: String!  value: String!  product: Product }
    type Product @key(fields: "id") { id: ID!  seenAt: [Place] }
    type Query { place: Place  events: [Event] }`,
};

const interfaces: Federation = {
  owning: `
    type Query { nodes: [Node]  media: Medium  mediums: [Medium!] }
    interface Node { id: ID! }
    interface Medium implements Node @key(fields: "id") { id: ID!  title: String }
    type Song implements Medium & Node @key(fields: "id") { id: ID!  title: String  seconds: Int!  artist: Artist }
    type Clip implements Medium & Node @key(fields: "id") { id: ID!  title: String  views: Int }
    type Artist implements Node @key(fields: "id") { id: ID!  name: String! }`,
  adding: `
    type Medium @key(fields: "id") @interfaceObject { id: ID!  likes: Int!  comments: [Comment] }
    type Comment { text: String!  by: Artist  on: Medium }
    type Artist @key(fields: "id") { id: ID!  songs: [Medium!]  rank: Rank }
    type Rank { value: Float  label: String! }
    type Query { top: Medium  comments: [Comment!] }`,
};

/** Written by hand, so that each directive meets the others in ways that graphs in use have. */
export const writtenFederations: readonly Federation[] = [shop, interfaces];
