import { afterAll, expect, it } from 'vitest';
import { openFederation } from '../executor/differential/both.ts';
import { execute } from '../executor/index.ts';
import { OperationRefused } from './operation-refused.ts';
import { openPipeline, type Pipeline } from './pipeline.ts';

const federation = openFederation({ one: 'type Query { a: Int  b: Int  c(x: Int): Int }' }, { nulls: 0, errors: 0 });
if (federation === null) throw new Error('does not compose');
const opened: Pipeline[] = [];
const open = (room?: number) => {
  const pipeline = openPipeline({ ...federation, execute, ...(room ? { room } : {}) });
  opened.push(pipeline);
  return pipeline;
};
afterAll(() => Promise.all(opened.map((pipeline) => pipeline.close())));
const ctx = { requestId: 'r' };

it('looks through an operation and plans it once, whatever the variables', async () => {
  const pipeline = open();
  const query = 'query ($x: Int) { c(x: $x) }';
  const known = pipeline.operationFor({ query });
  await pipeline.execute(known, { x: 1 }, ctx);
  const { plan } = known;
  await pipeline.execute(pipeline.operationFor({ query }), { x: 2 }, ctx);
  expect(pipeline.operationFor({ query })).toBe(known);
  expect(known.plan).toBe(plan);
});

it('tells operations of one document apart', () => {
  const pipeline = open();
  const query = 'query A { a } query B { b }';
  expect(pipeline.operationFor({ query, operationName: 'B' }).operation.name?.value).toBe('B');
  expect(pipeline.operationFor({ query, operationName: 'A' }).operation.name?.value).toBe('A');
  expect(() => pipeline.operationFor({ query })).toThrow(OperationRefused);
});

const codes = (work: () => unknown) => {
  try {
    work();
    return [];
  } catch (error) {
    return (error as OperationRefused).errors.map(({ extensions }) => extensions.code);
  }
};

it('remembers what it refused', () => {
  const pipeline = open();
  const refusal = (query: string): unknown => {
    try {
      return pipeline.operationFor({ query });
    } catch (error) {
      return error;
    }
  };
  expect(refusal('{ nothing }')).toBeInstanceOf(OperationRefused);
  expect(refusal('{ nothing }')).toBe(refusal('{ nothing }'));
});

it('lets go of what nobody asks for, and keeps what is asked for again and again', async () => {
  const pipeline = open(100_000);
  const own = pipeline.operationFor({ query: '{ a }' });
  expect(pipeline.operationFor({ query: '{ a }' })).toBe(own);
  const first = pipeline.operationFor({ query: '{ x0: b }' });
  for (let i = 1; i < 200; i++) {
    await pipeline.execute(pipeline.operationFor({ query: `{ x${i}: b }` }), {}, ctx);
  }
  expect(pipeline.operationFor({ query: '{ x0: b }' })).not.toBe(first);
  expect(pipeline.operationFor({ query: '{ a }' })).toBe(own);
});

it('refuses variables that do not fit, before anything is fetched', () => {
  const pipeline = open();
  const known = pipeline.operationFor({ query: 'query ($x: Int) { c(x: $x) }' });
  expect(codes(() => pipeline.estimate(known, { x: 'one' }))).toEqual(['BAD_USER_INPUT']);
});
