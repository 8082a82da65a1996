import { readFileSync } from 'node:fs';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { loadSupergraph } from '../../gateway/src/execute/supergraph.ts';
import { compileEstimate } from '../../gateway/src/pipeline/cost/estimate.ts';
import { termValue } from '../../gateway/src/pipeline/cost/term.ts';
import { readWeights } from '../../gateway/src/pipeline/cost/weights.ts';
import { defaultLimits } from '../../gateway/src/pipeline/pipeline.ts';

const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const { schema } = loadSupergraph(sdl);
const weights = readWeights(parse(sdl, { noLocation: true }));

/** Whether the gateway would execute the operation, by what it may cost. */
export function withinLimits(query: string, variables: Record<string, unknown>): boolean {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error(`${query} holds no operation`);
  const cost = termValue(compileEstimate(schema, weights, document, operation, defaultLimits), variables);
  return cost <= defaultLimits.maxCost;
}
