import { readFileSync } from 'node:fs';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { loadSupergraph } from '../../gateway/src/execute/supergraph.ts';
import { compileEstimate } from '../../gateway/src/pipeline/cost/estimate.ts';
import { termValue } from '../../gateway/src/pipeline/cost/term.ts';
import { readWeights } from '../../gateway/src/pipeline/cost/weights.ts';
import { defaultLimits } from '../../gateway/src/pipeline/pipeline.ts';
import * as documents from '../../web/src/graph/generated/graphql.ts';

const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const { schema } = loadSupergraph(sdl);
const weights = readWeights(parse(sdl, { noLocation: true }));

it('no operation of the web app comes near to what one may cost, whatever its variables', () => {
  const costs: Record<string, number> = {};
  for (const document of Object.values(documents) as DocumentNode[]) {
    const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (operation === undefined) continue;
    const { name } = operation as OperationDefinitionNode;
    const term = compileEstimate(schema, weights, document, operation as OperationDefinitionNode, defaultLimits);
    // The longest page that its one argument for it can ask for.
    costs[name?.value ?? ''] = termValue(term, { first: 100 });
  }
  expect(Object.keys(costs).length).toBeGreaterThan(50);
  const near = Object.entries(costs).filter(([, cost]) => cost > defaultLimits.maxCost / 4);
  expect(near).toEqual([]);
});
