import { buildSubgraphSchema } from '@apollo/subgraph';
import { compileOperation } from '@guardian/platform/execution';
import { prelude, scalars } from '@guardian/platform/subgraph';
import { type ExecutionResult, execute, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../executor/differential/random.ts';
import { definitions } from '../../mount.ts';
import { arbitraryOperation } from './operation.ts';
import { makeUp, withPromises } from './world.ts';

/** Operations for each subgraph. */
const cases = 300;

interface Outcome {
  data: string | undefined;
  errors: unknown;
}

/** In their order, if nothing is waited for. Else where something is null: which of two promises fails first is open. */
function comparable({ data, errors }: ExecutionResult, promises: boolean): Outcome {
  const all = errors?.map((error) => (promises ? nullAt(data, error.path ?? []) : JSON.stringify(error)));
  return { data: JSON.stringify(data), errors: promises ? [...new Set(all)].sort() : all };
}

/** The place of an error, or the one above it that is null for it. */
function nullAt(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, depth).join('.');
    value = (value as Record<string | number, unknown>)[key];
  }
  return path.join('.');
}

describe.each([false, true])('with promises: %s', (promises) => {
  it.each(definitions.map(({ name, typeDefs }) => ({ name, typeDefs })))(
    'executes operations over $name as graphql-js does',
    async ({ name, typeDefs }) => {
      const schema = buildSubgraphSchema({ typeDefs: parse([prelude, ...typeDefs].join('\n')), resolvers: scalars });
      makeUp(schema);
      withPromises(promises);
      let incomplete = 0;
      for (let seed = 1; seed <= cases; seed++) {
        const { query, variables } = arbitraryOperation(schema, seeded(seed));
        const where = `seed ${seed} of ${name}: ${query}`;
        const document = parse(query);
        const operation = getOperationAST(document);
        if (!operation) throw new Error(where);
        const reference = await execute({ schema, document, variableValues: variables });
        const compiled = compileOperation(schema, document, operation);
        const expected = comparable(reference, promises);
        expect(comparable(await compiled({ variables }), promises), where).toEqual(expected);
        // Executed again: nothing of the first time may be left in it.
        expect(comparable(await compiled({ variables }), promises), where).toEqual(expected);
        if (reference.errors) incomplete += 1;
      }
      // The made-up data is neither all right nor all wrong.
      expect(incomplete).toBeGreaterThan(cases / 10);
      expect(incomplete).toBeLessThan(cases * 0.95);
    },
  );
});
