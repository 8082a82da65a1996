import type { Federation } from './federations.ts';
import type { Random } from './random.ts';

const leaves = ['Int', 'Int!', 'String', 'String!', 'Float', 'Boolean', 'Tone', '[Int!]', '[String]!', '[[Int]]'];

/** Subgraphs at random: entities whose fields are spread over them, shared, required, or held by others. */
export function generateFederation(random: Random): Federation {
  const subgraphs = ['one', 'two', 'three'].slice(0, 2 + random.below(2));
  const entities = ['Ant', 'Bee', 'Cat', 'Dog'].slice(0, 2 + random.below(3));
  const fields = new Map(subgraphs.map((name) => [name, new Map<string, string[]>()]));
  const put = (subgraph: string, type: string, field: string) => {
    const types = fields.get(subgraph) as Map<string, string[]>;
    types.set(type, [...(types.get(type) ?? []), field]);
  };

  for (const entity of entities) {
    const home = random.pick(subgraphs);
    put(home, entity, `name: ${random.pick(['String', 'String!'])}`);
    const base = random.pick(['Int', 'Int!']);
    put(home, entity, `base: ${base}`);
    for (let index = 0; index < 2 + random.below(4); index++) {
      const name = `f${entity}${index}`;
      const type = random.pick(leaves);
      const owners = random.chance(0.25) ? [...subgraphs] : [random.pick(subgraphs)];
      for (const owner of owners) put(owner, entity, `${name}: ${type}${owners.length > 1 ? ' @shareable' : ''}`);
    }
    for (let index = 0; index < 1 + random.below(3); index++) {
      const target = random.pick([...entities, 'Part', 'Part']);
      const type = random.pick([target, `${target}!`, `[${target}]`, `[${target}!]`, `[${target}!]!`, `[[${target}]]`]);
      const withArgument = random.chance(0.3) ? '(n: Int = 2)' : '';
      put(random.pick(subgraphs), entity, `to${target}${entity}${index}${withArgument}: ${type}`);
    }
    const other = subgraphs.filter((name) => name !== home);
    if (random.chance(0.7)) {
      const requiring = random.pick(other);
      put(requiring, entity, `base: ${base} @external`);
      put(requiring, entity, `derived${entity}: ${random.pick(['Int', 'String!'])} @requires(fields: "base")`);
    }
  }
  for (const entity of entities)
    put(random.pick(subgraphs), 'Query', `all${entity}: [${entity}${random.pick(['', '!'])}]`);
  for (const entity of entities) put(random.pick(subgraphs), 'Query', `one${entity}(id: ID): ${entity}`);

  return Object.fromEntries(
    subgraphs.map((name) => [name, write(name, fields.get(name) as Map<string, string[]>, entities)]),
  );
}

function write(name: string, types: Map<string, string[]>, entities: string[]): string {
  const parts = [
    'type Part @shareable { x: Int!  y: String  tone: Tone }',
    `enum Tone { HIGH LOW DEEP ${name === 'one' ? '@inaccessible' : ''} }`,
    `union Any${name} = ${entities.join(' | ')}`,
    `interface Named${name} { id: ID! }`,
  ];
  for (const entity of entities) {
    const own = types.get(entity) ?? [];
    const key = `@key(fields: "id")${name === 'two' ? ' @key(fields: "code")' : ''}`;
    const code = name === 'two' ? 'code: ID! ' : '';
    parts.push(`type ${entity} implements Named${name} ${key} { id: ID! ${code} ${own.join(' ')} }`);
  }
  const query = [
    ...(types.get('Query') ?? []),
    `any${name}: [Any${name}]  named${name}: Named${name}!  parts${name}: [Part!]`,
  ];
  return [`type Query { ${query.join(' ')} }`, ...parts].join('\n');
}
