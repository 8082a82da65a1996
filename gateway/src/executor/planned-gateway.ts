import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayContext } from '../execute/gateway-context.ts';
import type { Source } from '../execute/source.ts';
import type { LoadedSupergraph } from '../execute/supergraph.ts';
import { execute } from './execute.ts';
import { planCache } from './plan-cache.ts';
import { variableErrors } from './variable-errors.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type OperationRequest = Parameters<ApolloGateway['executor']>[0];

/** A supergraph as Apollo Server wants it, executed by us: what `ApolloGateway` is otherwise. */
export function plannedGateway(
  supergraph: LoadedSupergraph,
  sources: ReadonlyMap<string, Source>,
): NonNullable<GatewayInterface> {
  const plans = planCache(supergraph);

  async function executor({ request, document, operation, queryHash, context }: OperationRequest) {
    const variables = request.variables ?? {};
    const errors = variableErrors(supergraph.schema, operation, variables);
    if (errors.length > 0) return { errors };
    const { operationName } = request;
    const plan = await plans.planFor(queryHash, document, operationName);
    const { ctx } = context as GatewayContext;
    return execute({ plan, document, operationName, variables, ctx, sources, supergraph });
  }

  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: supergraph.schema, coreSupergraphSdl: supergraph.sdl });
      return () => {};
    },
    load: async () => ({ executor }),
    stop: async () => {},
  };
}
