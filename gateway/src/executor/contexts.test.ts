import type { RequestContext } from '@guardian/platform/subgraph';
import { type FormattedExecutionResult, parse } from 'graphql';
import { expect, it } from 'vitest';
import { openFederation, planFor } from './differential/both.ts';
import { execute } from './index.ts';

// How arguments that are taken from the objects around a field are asked for; what comes of it, situations/contexts.ts compares.

const federation = {
  shops: `type Query { shops: [Shop] }
    type Shop @key(fields: "id") @context(name: "seller") { id: ID! currency: String items: [Item] }
    type Item @key(fields: "id") { id: ID! base: Int price(currency: String @fromContext(field: "$seller { currency }")): String }`,
};
const graph = openFederation(federation, { nulls: 0, errors: 0 });
const item = (id: string) => ({ __typename: 'Item', id });
const shop = (currency: string | null | undefined, ...items: string[]) => ({
  __typename: 'Shop',
  currency,
  items: items.map(item),
});

async function ask(shops: object[], query: string, variables = {}) {
  const asked: Record<string, unknown>[] = [];
  const answer = ({ representations, ...others }: Record<string, unknown> = {}): FormattedExecutionResult => {
    if (representations === undefined) return { data: { shops } };
    asked.push({ representations, ...others });
    const _entities = (representations as { id: string }[]).map(({ id }) => ({
      base: 1,
      price: `${id} in ${Object.values(others)[0]}`,
    }));
    return { data: { _entities } };
  };
  const sources = new Map([
    ['shops', { execute: async ({ variables: sent }: { variables?: object }) => answer({ ...sent }) }],
  ]);
  const document = parse(query);
  const ctx = {} as RequestContext;
  const result = await execute({ ...graph, sources, plan: planFor(graph, document), document, variables, ctx });
  return { asked, result: JSON.parse(JSON.stringify(result)) as FormattedExecutionResult };
}

it('asks once for all entities that have the same around them, and tells the others apart', async () => {
  const shops = [shop('EUR', '1', '2'), shop('USD', '1'), shop('EUR', '1', '3')];
  const { asked, result } = await ask(shops, '{ shops { items { price } } }');
  const variable = 'contextualArgument_1_0';
  expect(asked).toEqual([
    { representations: [item('1'), item('2'), item('3')], [variable]: 'EUR' },
    { representations: [item('1')], [variable]: 'USD' },
  ]);
  expect(result).toEqual({
    data: {
      shops: [
        { items: [{ price: '1 in EUR' }, { price: '2 in EUR' }] },
        { items: [{ price: '1 in USD' }] },
        { items: [{ price: '1 in EUR' }, { price: '3 in EUR' }] },
      ],
    },
  });
});

it('sends null for what is null or could not be had, and gets the rest', async () => {
  const { asked, result } = await ask([shop(null, '1'), shop(undefined, '2')], '{ shops { items { base price } } }');
  expect(asked).toHaveLength(1);
  expect(result.data).toEqual({
    shops: [{ items: [{ base: 1, price: '1 in null' }] }, { items: [{ base: 1, price: '2 in null' }] }],
  });
});

it('takes no such value from the variables of a client', async () => {
  const query =
    'query ($contextualArgument_1_0: Boolean = true) { shops { items { price @include(if: $contextualArgument_1_0) } } }';
  await expect(ask([shop('EUR', '1')], query)).rejects.toThrow('A variable can\'t be called "$contextualArgument_1_0"');
  const variables = { contextualArgument_1_0: 'USD' };
  const { asked } = await ask([shop('EUR', '1')], '{ shops { items { price } } }', variables);
  expect(asked).toEqual([{ representations: [item('1')], contextualArgument_1_0: 'EUR' }]);
});
