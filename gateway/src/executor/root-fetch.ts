import type { FetchNode } from '@apollo/query-planner';
import { type GraphQLSchema, isInterfaceType } from 'graphql';
import { fetchErrors, thrownError } from './fetch-errors.ts';
import { joinEqual } from './join-equal.ts';
import { commonPlace, objectsAt, type PlanPath } from './places.ts';
import { compileRewrites, renamedPath } from './rewrites.ts';
import { pick, type Run, type Step, sourceOf } from './run.ts';
import type { Sharing } from './shared-values.ts';
import { mergingFor } from './tree.ts';

/** A fetch that needs nothing of the response: root fields, as a rule at the top. */
export function rootFetch(schema: GraphQLSchema, fetch: FetchNode, path: PlanPath, sharing: Sharing): Step {
  const { serviceName, operation: query, operationName, variableUsages } = fetch;
  const rewrite = compileRewrites(schema, fetch.outputRewrites);
  const renamed = renamedPath(fetch.outputRewrites);
  const place = commonPlace(path);
  const shape = sharing.shapeOf(fetch);
  const merging = mergingFor((name) => isInterfaceType(schema.getType(name)));

  return async (run: Run) => {
    try {
      const objects = objectsAt(run.root, path);
      if (objects.length === 0) return;
      const variables = pick(run.variables, variableUsages);
      const { data, errors } = await sourceOf(run, serviceName).execute(
        { query, operationName, variables, fetch },
        run.ctx,
      );
      if (errors) {
        run.errors.push(
          ...fetchErrors(errors, serviceName, (at) => [at === undefined ? undefined : [...place, ...renamed(at)]]),
        );
      }
      if (!data) return;
      rewrite?.(data);
      if (shape !== undefined && objects.length === 1) joinEqual([data], shape, run.shared);
      for (const object of objects) (objects.length === 1 ? merging.merge : merging.mergeCopy)(object, data);
    } catch (error) {
      run.errors.push(thrownError(error));
    }
  };
}
