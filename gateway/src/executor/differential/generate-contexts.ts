import type { Put } from './generate-federation.ts';
import type { Random } from './random.ts';

/**
 * Adds objects that set a context, and goods that take arguments from it: reached through lists, other objects, other subgraphs and
 * entities that lead back to them, but never without one around them, which does not compose.
 *
 * @param entity One that both subgraphs know.
 */
export function addContexts(random: Random, put: Put, [home, other]: [string, string], entity: string): void {
  const good = random.pick(['Good', 'Good!']);
  put(home, 'Query', `stall: Stall  stalls: [Stall!]  yard: Yard`);
  for (const type of ['Stall', 'Yard']) {
    const isElsewhere = random.chance(0.3);
    put(
      home,
      type,
      `id: ID!  rate: ${random.pick(['Int', 'Int!'])}  mark: String${isElsewhere ? ' @external' : ''}  spot: Spot`,
    );
    if (isElsewhere) put(other, type, 'id: ID!  mark: String');
    put(
      home,
      type,
      `one${type}: ${good}  many${type}: [${good}]  rows${type}: [[Good]]  box${type}: Box  to${type}: ${entity}`,
    );
    put(home, entity, `its${type}: ${random.pick([type, `[${type}]`])}`);
  }
  put(home, 'Good', 'id: ID!  base: Int  parts: [Good!]');
  const rate = 'rate: Int @fromContext(field: "$seller { rate }")';
  const mark = 'mark: String @fromContext(field: "$seller { mark }")';
  const code = 'code: Int @fromContext(field: "$seller ... on Stall { spot { code } } ... on Yard { rate }")';
  for (const [index, args] of [rate, mark, code, `n: Int = 1, ${mark}`, `${rate}, ${code}`].entries()) {
    if (index <= 1 || random.chance(0.5))
      put(home, 'Good', `f${index}(${args}): ${random.pick(['Int', 'String', '[Int!]'])}`);
  }
  put(other, 'Good', 'id: ID!  note: String  near: Good');
  if (random.chance(0.5)) put(other, 'Good', 'base: Int @external  derived: Int @requires(fields: "base")');
  if (random.chance(0.5)) put(other, 'Good', `also: ${entity}`);
}

/** The types of a subgraph that have been added, as SDL. */
export function writeContexts(types: ReadonlyMap<string, string[]>): string {
  const write = (type: string, directives: string) => {
    const fields = types.get(type);
    return fields === undefined ? '' : `type ${type} ${directives} { ${fields.join(' ')} }`;
  };
  const isHome = types.get('Good')?.some((field) => field.includes('@fromContext'));
  const setting = isHome ? '@key(fields: "id") @context(name: "seller")' : '@key(fields: "id")';
  const inner = isHome ? ['type Spot { code: Int }', 'type Box { label: String  goods: [Good] }'] : [];
  return [write('Stall', setting), write('Yard', setting), write('Good', '@key(fields: "id")'), ...inner].join('\n');
}
