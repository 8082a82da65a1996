import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { testGateway } from '../testing/test-gateway.ts';
import { openFederation } from './differential/both.ts';
import { planCache } from './plan-cache.ts';

const graph = openFederation({ one: 'type Query { a: Int  b: Int  c: Int }' }, { nulls: 0, errors: 0 });

it('plans an operation once, and lets go of the plan that was not used for longest', async () => {
  if (graph === null) throw new Error('does not compose');
  const plan = (cache: ReturnType<typeof planCache>, field: string) =>
    cache.planFor(field, parse(`{ ${field} }`), undefined);
  const size = JSON.stringify(await plan(planCache(graph.supergraph), 'a')).length;
  const cache = planCache(graph.supergraph, size * 2);
  const [a, b] = [await plan(cache, 'a'), await plan(cache, 'b')];
  expect(await plan(cache, 'a')).toBe(a);
  await plan(cache, 'c');
  expect(await plan(cache, 'a')).toBe(a);
  expect(await plan(cache, 'b')).not.toBe(b);
});

it.each(['guardian', 'apollo'])('GUARDIAN_EXECUTOR=%s answers a query over two subgraphs', async (executor) => {
  await using gateway = await testGateway({ environment: { GUARDIAN_EXECUTOR: executor } });
  const { body } = await gateway.post('query($id: ID!) { mine: note(id: $id) { remark parent { id remark } } }', {
    variables: { id: 'a' },
  });
  const { organizationId } = gateway.organization;
  expect(body.data).toEqual({
    mine: { remark: `a for ${organizationId}`, parent: { id: 'a+', remark: `a+ for ${organizationId}` } },
  });
});
