import type { Federation } from './federations.ts';
import { addContexts, writeContexts } from './generate-contexts.ts';
import type { Random } from './random.ts';

const leaves = ['Int', 'Int!', 'String', 'String!', 'Float', 'Boolean', 'Tone', '[Int!]', '[String]!', '[[Int]]'];

/** The parts of a schema by subgraph and type, as SDL of fields. */
type Parts = Map<string, Map<string, string[]>>;

/**
 * Subgraphs at random: entities whose fields are spread over them, shared, provided, overridden, required with and
 * without arguments, reached by simple, compound and nested keys, directly or as an interface object.
 *
 * @param mayTake Whether fields may take arguments from around them.
 * @param hasPartialUnion Whether there is a union of which subgraphs know different types.
 */
export function generateFederation(random: Random, mayTake = false, hasPartialUnion = false): Federation {
  const subgraphs = ['one', 'two', 'three'].slice(0, 2 + random.below(2));
  const entities = ['Ant', 'Bee', 'Cat', 'Dog'].slice(0, 2 + random.below(3));
  const parts: Parts = new Map(subgraphs.map((name) => [name, new Map<string, string[]>()]));
  const put = (subgraph: string, type: string, field: string) => {
    const types = parts.get(subgraph) as Map<string, string[]>;
    types.set(type, [...(types.get(type) ?? []), field]);
  };
  // The first subgraph knows all of an entity that says which one it is, so that each is reached from each.
  const isNested = subgraphs.includes('three') && random.chance(0.5);
  const hasAnimals = random.chance(0.4);

  for (const entity of entities) {
    const home = random.pick(subgraphs);
    const others = subgraphs.filter((name) => name !== home);
    addOwnFields(random, put, entity, subgraphs, entities);
    addRequired(random, put, entity, home, random.pick(others));
    if (random.chance(0.4)) {
      put(home, entity, `moved${entity}: Int`);
      put(random.pick(others), entity, `moved${entity}: Int @override(from: "${home}")`);
    }
    if (random.chance(0.4)) {
      const provider = random.pick(others);
      put(home, entity, `given${entity}: String @shareable`);
      put(provider, entity, `given${entity}: String @external`);
      put(provider, 'Query', `best${entity}: ${entity} @provides(fields: "given${entity}")`);
    }
    put(random.pick(subgraphs), 'Query', `all${entity}: [${entity}${random.pick(['', '!'])}]`);
    put(random.pick(subgraphs), 'Query', `one${entity}(id: ID): ${entity}`);
  }

  if (hasPartialUnion) {
    for (const subgraph of subgraphs.slice(0, 2)) {
      for (const entity of entities) put(subgraph, entity, 'pick: Pick @shareable  picks: [Pick!] @shareable');
      put(subgraph, 'Query', `pick: Pick @shareable  pick${subgraph}: Choice`);
    }
  }
  if (mayTake && random.chance(0.4)) {
    addContexts(random, put, random.chance(0.5) ? ['one', 'two'] : ['two', 'one'], random.pick(entities));
  }
  const written = subgraphs.map((name): [string, string] => [
    name,
    write(name, parts.get(name) as Map<string, string[]>, entities, { isNested, hasAnimals }) +
      (hasPartialUnion ? partialUnion(name, entities) : ''),
  ]);
  return Object.fromEntries(hasAnimals ? [...written, ['zoo', zoo]] : written);
}

/** Of the union each of two subgraphs knows an entity that the other does not, if there are that many. */
function partialUnion(name: string, [first, second, third]: string[]): string {
  const members = { one: [first, third], two: [first, second] }[name]?.filter((each) => each !== undefined);
  if (members === undefined) return '';
  return `\nunion Pick = ${members.join(' | ')}\ntype Choice @shareable { pick: Pick  picks: [Pick]  n: Int }`;
}

const zoo = `
  type Query { animal: Animal  animals: [Animal!] }
  type Animal @key(fields: "id") @interfaceObject { id: ID!  tag: String  legs(n: Int = 4): Int!  friend: Animal }`;

export type Put = (subgraph: string, type: string, field: string) => void;

function addOwnFields(random: Random, put: Put, entity: string, subgraphs: string[], entities: string[]): void {
  for (let index = 0; index < 2 + random.below(4); index++) {
    const owners = random.chance(0.25) ? [...subgraphs] : [random.pick(subgraphs)];
    const shared = owners.length > 1 ? ' @shareable' : '';
    const hidden = random.chance(0.1) ? ' @inaccessible' : '';
    const type = random.pick(leaves);
    for (const owner of owners) put(owner, entity, `f${entity}${index}: ${type}${shared}${hidden}`);
  }
  for (let index = 0; index < 1 + random.below(3); index++) {
    const target = random.pick([...entities, 'Part', 'Part']);
    const type = random.pick([target, `${target}!`, `[${target}]`, `[${target}!]`, `[${target}!]!`, `[[${target}]]`]);
    const withArgument = random.chance(0.3) ? '(n: Int = 2)' : '';
    put(random.pick(subgraphs), entity, `to${target}${entity}${index}${withArgument}: ${type}`);
  }
}

function addRequired(random: Random, put: Put, entity: string, home: string, other: string): void {
  put(home, entity, `name: ${random.pick(['String', 'String!'])}`);
  const base = random.pick(['Int', 'Int!']);
  const takesUnit = random.chance(0.5);
  const definition = takesUnit ? `base(unit: Int = 1): ${base}` : `base: ${base}`;
  put(home, entity, definition);
  put(home, entity, 'inner: Inner @shareable');
  if (random.chance(0.25)) return;
  put(other, entity, `${definition} @external`);
  put(other, entity, 'inner: Inner @external');
  const sets = takesUnit ? ['base(unit: 2)', 'base(unit: 3) inner { deep }', 'base'] : ['base', 'base inner { deep }'];
  for (let index = 0; index < 1 + random.below(2); index++) {
    const type = random.pick(['Int', 'String!']);
    put(other, entity, `derived${entity}${index}: ${type} @requires(fields: "${random.pick(sets)}")`);
  }
  // Used by some directive, or the subgraph would be refused.
  put(other, entity, `whole${entity}: Int @requires(fields: "base inner { deep }")`);
}

function write(
  name: string,
  types: Map<string, string[]>,
  entities: string[],
  { isNested, hasAnimals }: { isNested: boolean; hasAnimals: boolean },
): string {
  const animal = hasAnimals && name === 'one';
  const parts = [
    'type Part @shareable { x: Int!  y: String  tone: Tone }',
    'type Inner @shareable { deep: Int }',
    `enum Tone { HIGH LOW DEEP ${name === 'one' ? '@inaccessible' : ''} }`,
    `union Any${name} = ${entities.join(' | ')}`,
    `interface Named${name} { id: ID! }`,
  ];
  const isNestedHere = isNested && (name === 'one' || name === 'three');
  if (isNestedHere) parts.push('type Zone @shareable { code: ID! }');
  if (animal) parts.push('interface Animal @key(fields: "id") { id: ID! }');
  for (const entity of entities) {
    const keys = [
      ...(isNested && name === 'three' ? [] : ['@key(fields: "id")']),
      ...(name === 'two' ? ['@key(fields: "code")'] : []),
      ...(isNestedHere ? ['@key(fields: "zone { code } id")'] : []),
    ];
    const own = [
      'id: ID!',
      ...(name === 'two' ? ['code: ID!'] : []),
      ...(isNestedHere ? ['zone: Zone! @shareable'] : []),
      ...(types.get(entity) ?? []),
    ];
    const kinds = [`Named${name}`, ...(animal ? ['Animal'] : [])].join(' & ');
    parts.push(`type ${entity} implements ${kinds} ${keys.join(' ')} { ${own.join(' ')} }`);
  }
  const query = [
    ...(types.get('Query') ?? []),
    `any${name}: [Any${name}]  named${name}: Named${name}!  parts${name}: [Part!]`,
    ...(animal ? ['herd: [Animal]'] : []),
  ];
  return [`type Query { ${query.join(' ')} }`, ...parts, writeContexts(types)].join('\n');
}
