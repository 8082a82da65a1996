import { afterAll, expect, it } from 'vitest';
import { openFederation } from '../executor/differential/both.ts';
import { openPlanner, type Planner } from './planner.ts';

const federation = openFederation({ one: 'type Query { a: Int  b: Int }' }, { nulls: 0, errors: 0 });
if (federation === null) throw new Error('does not compose');
const supergraphSdl = federation.supergraph.sdl;

// Each entity is reached through each other, in each of its subgraphs: the ways to plan multiply.
const hub = (n: number) =>
  `type Query { n${n}: Node @shareable } type Node @key(fields: "id") { id: ID! next: Node @shareable value: Int @shareable own${n}: Int }`;
const maze = openFederation(Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`s${n}`, hub(n)])), {
  nulls: 0,
  errors: 0,
});
if (maze === null) throw new Error('does not compose');
const bomb = `{ n0 ${'{ own0 own1 own2 own3 own4 own5 next '.repeat(12)}{ value }${'}'.repeat(12)} }`;

const planners: Planner[] = [];
const open = (...args: Parameters<typeof openPlanner>) => {
  const planner = openPlanner(...args);
  planners.push(planner);
  return planner;
};
afterAll(() => Promise.all(planners.map((planner) => planner.close())));
const small = { text: '{ a }', operationName: undefined, fields: 1 };

it('plans in another thread', async () => {
  const { plan, size } = await open({ supergraphSdl }).plan(small);
  expect(plan).toMatchObject({ kind: 'QueryPlan', node: { kind: 'Fetch', serviceName: 'one', operation: '{a}' } });
  expect(size).toBe(JSON.stringify(plan).length);
});

it('gives up what takes too long, does not hold up the loop, and goes on with the others', async () => {
  const planner = open({ supergraphSdl: maze.supergraph.sdl, timeLimit: 300 });
  await planner.plan({ ...small, text: '{ n0 { value } }' });
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const hostile = planner.plan({ text: bomb, operationName: undefined, fields: 100 });
  const ordinary = planner.plan({ ...small, text: '{ n1 { value } }' });
  await expect(hostile).rejects.toMatchObject({ extensions: { code: 'OPERATION_TOO_COMPLEX' } });
  await expect(ordinary).resolves.toMatchObject({ plan: { kind: 'QueryPlan' } });
  clearInterval(beat);
  expect(longest).toBeLessThan(250);
});

it('takes the smallest first, and no more than may wait', async () => {
  const planner = open({ supergraphSdl, maxWaiting: 3 });
  const order: number[] = [];
  const plan = (fields: number) => planner.plan({ ...small, fields }).then(() => order.push(fields));
  const all = [plan(30), plan(10), plan(20)];
  await expect(plan(1)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  await Promise.all(all);
  expect(order).toEqual([10, 20, 30]);
});

it('tells everybody who waits that it stops', async () => {
  const planner = open({ supergraphSdl });
  const waiting = planner.plan(small);
  const refused = expect(waiting).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  await planner.close();
  await refused;
});

it('fails who waits, and nobody later, when it can not start', async () => {
  await expect(open({ supergraphSdl: 'type Query { a: Int }' }).plan(small)).rejects.toThrow();
});
