/** A document that would keep everybody waiting, and how it is refused before anything is executed. */
export interface HostileDocument {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  code: string;
}

const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (levels: number, open: string, core: string) => `${open.repeat(levels)}${core}${'}'.repeat(levels)}`;

/** Ten levels, each of which spreads the next one twice under other names. */
const laughs = `query { workflows { nodes { ...F0 } } } ${times(10, (i) => {
  const next = i < 9 ? `...F${i + 1}` : 'id';
  return `fragment F${i} on Workflow { x: executions { nodes { workflow { ${next} } } } y: executions { nodes { workflow { ${next} } } } }`;
})}`;

export const documents: HostileDocument[] = [
  // deep
  {
    name: 'selections within each other',
    query: `{ workflowExecutions { nodes { ${nested(12, 'workflow { executions { nodes { ', 'id').replace(/}+$/, '}'.repeat(36))} } } }`,
    code: 'OPERATION_TOO_DEEP',
  },
  { name: 'unknown fields, 1,500 deep', query: nested(1_500, '{ a ', ''), code: 'OPERATION_TOO_DEEP' },
  {
    name: 'known fields, 300 deep',
    query: `{ me ${'{ me '.repeat(300)}{ operator }${' }'.repeat(300)} }`,
    code: 'OPERATION_TOO_DEEP',
  },
  { name: 'brackets that never close', query: '{ a '.repeat(500), code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'inline fragments, 900 deep',
    query: `{ ${nested(900, '... { ', 'me { operator }')} }`,
    code: 'OPERATION_TOO_DEEP',
  },
  {
    name: 'introspection of types of types',
    query: `{ __schema { types { ${nested(12, 'fields { type { ', 'name').replace(/}+$/, '}'.repeat(24))} } } }`,
    code: 'OPERATION_TOO_DEEP',
  },
  {
    name: 'introspection, four lists deep',
    query: '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  // wide
  { name: 'one field, 1,900 times', query: `{ ${'me { operator } '.repeat(1_900)} }`, code: 'OPERATION_TOO_LARGE' },
  {
    name: 'one field in 900 inline fragments',
    query: `{ ${'... { me { operator } } '.repeat(900)} }`,
    code: 'OPERATION_TOO_LARGE',
  },
  { name: '9,000 tokens', query: `{ ${'me '.repeat(9_000)} }`, code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: '300 operations',
    query: times(300, (i) => `query Q${i} { me { operator } }`),
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: '300 fragments',
    query: `{ me { operator } } ${times(300, (i) => `fragment F${i} on Query { me { operator } }`)}`,
    code: 'OPERATION_TOO_LARGE',
  },
  {
    name: '2,500 fields by 70 spreads',
    query: `{ ${times(70, (i) => `r${i}: me { ...F }`)} } fragment F on Viewer { ${times(40, (i) => `a${i % 7}: operator`)} }`,
    code: 'OPERATION_TOO_LARGE',
  },
  { name: '101 root fields', query: `{ ${times(101, (i) => `a${i}: __typename`)} }`, code: 'OPERATION_TOO_LARGE' },
  {
    name: '101 mutations in one',
    query: `mutation { ${times(101, (i) => `a${i}: deleteWorkflow(id: "${i}") { deletedId }`)} }`,
    code: 'OPERATION_TOO_LARGE',
  },
  {
    name: '600 root aliases',
    query: `{ ${times(600, (i) => `a${i}: me { operator }`)} }`,
    code: 'OPERATION_TOO_LARGE',
  },
  {
    name: '600 aliases within',
    query: `{ contacts(first: 1) { nodes { ${times(600, (i) => `a${i}: displayName`)} } } }`,
    code: 'OPERATION_TOO_LARGE',
  },
  // fragments
  {
    name: 'a fragment that spreads itself',
    query: '{ ...A } fragment A on Query { me { operator } ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'two fragments in a circle',
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a circle through fields',
    query: '{ ...A } fragment A on Query { a: me { ...A } b: me { ...A } }',
    code: 'OPERATION_TOO_DEEP',
  },
  {
    name: 'a ring of 100 fragments',
    query: `{ ...F0 } ${times(100, (i) => `fragment F${i} on Query { ...F${(i + 1) % 100} }`)}`,
    code: 'OPERATION_TOO_LARGE',
  },
  { name: 'fragments that double at each level', query: laughs, code: 'OPERATION_TOO_DEEP' },
  {
    name: '150 fragments that spread all others',
    query: `{ ...F0 } ${times(150, (i) => `fragment F${i} on Query { ${times(20, (j) => `...F${(i + j + 1) % 150}`)} }`)}`,
    code: 'OPERATION_TOO_LARGE',
  },
  // directives
  {
    name: '300 directives at one field',
    query: `{ me ${'@skip(if: false) '.repeat(300)}{ operator } }`,
    code: 'OPERATION_TOO_LARGE',
  },
  { name: '300 unknown directives', query: `{ me ${'@x '.repeat(300)}{ operator } }`, code: 'OPERATION_TOO_LARGE' },
  {
    name: '300 directives at 300 places',
    query: `{ me { ${times(300, (i) => `a${i}: operator @include(if: true)`)} } }`,
    code: 'OPERATION_TOO_LARGE',
  },
  // values
  {
    name: 'a list of 1,500 values',
    query: `{ activity(filter: { types: [${'"x" '.repeat(1_500)}] }) { nodes { id } } }`,
    code: 'OPERATION_TOO_LARGE',
  },
  {
    name: 'lists within lists',
    query: `{ activity(filter: ${'['.repeat(40)}${']'.repeat(40)}) { nodes { id } } }`,
    code: 'OPERATION_TOO_DEEP',
  },
  {
    name: 'objects within objects',
    query: `mutation { createWorkflow(input: { name: "x", definition: ${nested(60, '{ a: ', '1')} }) { workflow { id } } }`,
    code: 'OPERATION_TOO_DEEP',
  },
  {
    name: 'a default value of lists in lists',
    query: `query ($d: JSON = ${'['.repeat(40)}${']'.repeat(40)}) { me { operator } }`,
    code: 'OPERATION_TOO_DEEP',
  },
  {
    name: 'a number that no machine holds',
    query: `{ contacts(first: ${'9'.repeat(400)}) { nodes { id } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'text that never ends', query: '{ contact(id: """x) { id } }', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'control characters', query: '{ me { \u0000 } }', code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'nothing but a comment', query: `# ${'x'.repeat(10_000)}`, code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: '50,000 values in variables',
    query: 'query ($t: [String!]) { activity(filter: { types: $t }) { nodes { id } } }',
    variables: { t: Array.from({ length: 50_000 }, () => 'x') },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'variables 500 deep',
    query: 'mutation ($d: JSON!) { createWorkflow(input: { name: "x", definition: $d }) { workflow { id } } }',
    variables: { d: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a variable of another type',
    query: 'query ($n: Int) { contacts(first: $n) { nodes { id } } }',
    variables: { n: { a: [] } },
    code: 'BAD_USER_INPUT',
  },
  // cost
  { name: 'a page of 1,000', query: '{ contacts(first: 1000) { nodes { id } } }', code: 'BAD_USER_INPUT' },
  {
    name: 'a page of two thousand million',
    query: 'query ($n: Int) { contacts(first: $n) { nodes { id } } }',
    variables: { n: 2_147_483_647 },
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'pages of pages of pages',
    query: '{ workflows(first: 100) { nodes { executions(first: 100) { nodes { alerts { id } } } } } }',
    code: 'OPERATION_TOO_COSTLY',
  },
  {
    name: 'pages of pages by variables',
    query: 'query ($n: Int) { workflows(first: $n) { nodes { executions(first: $n) { nodes { alerts { id } } } } } }',
    variables: { n: 100 },
    code: 'OPERATION_TOO_COSTLY',
  },
  {
    name: '100 long pages side by side',
    query: `{ ${times(100, (i) => `a${i}: contacts(first: 100) { nodes { owner { id } } edges { node { owner { id } } } }`)} }`,
    code: 'OPERATION_TOO_COSTLY',
  },
];
