import type { FetchNode } from '@apollo/query-planner';
import { type GraphQLSchema, isInterfaceType } from 'graphql';
import { compileContexts } from './contexts.ts';
import { fetchErrors, type Places, thrownError } from './fetch-errors.ts';
import { compileIdentity, type Identity } from './identity.ts';
import { joinEqual } from './join-equal.ts';
import { commonPlace, objectsAt, type PlanPath, placesAt } from './places.ts';
import { compileRequires, type ReadRequired } from './requires.ts';
import { compileRewrites, type Rewrite, renamedPath } from './rewrites.ts';
import { pick, type Run, type Step, sourceOf } from './run.ts';
import { placeOf, type Sharing } from './shared-values.ts';
import { type Json, type Merging, mergingFor, type Tree } from './tree.ts';

/** Entities of the response that look the same to the subgraph: asked for once. */
interface Group {
  representation: Tree;
  entities: [Tree, ...Tree[]];
}

/**
 * A fetch for entities of the response: each distinct representation is sent once, and what comes back is merged into
 * every entity that it stands for. One that takes arguments from around its entities is sent once for each that differ.
 *
 * @param sharing What several entities may hold as one value.
 */
export function entityFetch(schema: GraphQLSchema, fetch: FetchNode, path: PlanPath, sharing: Sharing): Step {
  const { serviceName, operation: query, operationName, contextRewrites = [] } = fetch;
  const contexts = contextRewrites.length > 0 ? compileContexts(schema, contextRewrites, path) : null;
  const taken = new Set(contextRewrites.map(({ renameKeyTo }) => renameKeyTo));
  // Whatever the client calls its variables, it gives no value that is to be taken from the response.
  const variableUsages = fetch.variableUsages?.filter((name) => !taken.has(name));
  const required = compileRequires(schema, fetch.requires ?? []);
  const rewriteInput = compileRewrites(schema, fetch.inputRewrites);
  const identify = rewriteInput === undefined ? compileIdentity(schema, fetch.requires ?? []) : null;
  const rewriteOutput = compileRewrites(schema, fetch.outputRewrites);
  const renamed = renamedPath(fetch.outputRewrites);
  const merging = mergingFor((name) => isInterfaceType(schema.getType(name)));
  const own = fieldsAt(sharing.places, path);
  const shape = sharing.shapeOf(fetch);

  return (run) => {
    if (contexts !== null) {
      return all(contexts(run.root).map(({ entities, variables }) => askFor(run, entities, variables)));
    }
    return askFor(run, objectsAt(run.root, path, run.shared), {});
  };

  function askFor(run: Run, entities: Tree[], context: Tree): Promise<void> | undefined {
    const groups = group(entities, required, rewriteInput, identify);
    return groups.length === 0 ? undefined : ask(run, groups, context);
  }

  async function ask(run: Run, groups: Group[], context: Tree): Promise<void> {
    try {
      const variables = { ...pick(run.variables, variableUsages), ...context };
      if ('representations' in variables) throw new Error('Variables cannot contain key "representations"');
      variables.representations = groups.map(({ representation }) => representation);
      const { data, errors } = await sourceOf(run, serviceName).execute(
        { query, operationName, variables, fetch },
        run.ctx,
      );
      if (errors) run.errors.push(...fetchErrors(errors, serviceName, entityPlaces(run, groups, path, renamed)));
      if (!data) return;
      if (shape !== undefined && Array.isArray(data._entities)) joinEqual(data._entities, shape, run.shared);
      receive(run, groups, data._entities, rewriteOutput, merging, own);
    } catch (error) {
      run.errors.push(thrownError(error));
    }
  }
}

async function all(asked: (Promise<void> | undefined)[]): Promise<void> {
  await Promise.all(asked);
}

function group(
  entities: Tree[],
  required: ReadRequired,
  rewrite: Rewrite | undefined,
  identify: Identity | null,
): Group[] {
  const groups = new Map<string, Group>();
  for (const entity of entities) {
    const identity = identify === null ? null : identify(entity);
    const same = identity === null ? undefined : groups.get(identity);
    if (same !== undefined) {
      same.entities.push(entity);
      continue;
    }
    const representation = required(entity);
    if (!representation?.__typename) continue;
    rewrite?.(representation);
    const key = identity ?? JSON.stringify(representation);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { representation, entities: [entity] });
    else known.entities.push(entity);
  }
  return [...groups.values()];
}

/** Names of fields, right in what is at the path, of which the value may be shared. */
function fieldsAt(shared: Sharing['places'], path: PlanPath): ReadonlySet<string> {
  const at = placeOf(path);
  const start = at === '' ? 0 : at.length + 1;
  const within = [...shared].filter((place) => start === 0 || place.startsWith(`${at} `));
  return new Set(within.map((place) => place.slice(start)).filter((name) => !name.includes(' ')));
}

function receive(
  run: Run,
  groups: Group[],
  received: Json,
  rewrite: Rewrite | undefined,
  merging: Merging,
  shared: ReadonlySet<string>,
): void {
  if (!Array.isArray(received)) throw new Error('Expected "data._entities" in response to be an array');
  if (received.length !== groups.length) {
    throw new Error(`Expected "data._entities" to contain ${groups.length} elements`);
  }
  for (const [index, { entities }] of groups.entries()) {
    const entity = received[index];
    if (typeof entity !== 'object' || entity === null) continue;
    if (!entity.__typename) entity.__typename = entities[0].__typename;
    rewrite?.(entity);
    const [first, ...others] = entities;
    // Other values each place gets for itself: later fetches may bring different things to each.
    for (const other of others) merging.mergeCopy(other, entity, shared);
    if (others.length > 0) for (const name of shared) note(run, entity[name]);
    merging.merge(first, entity);
  }
}

/** What stands in several places is completed once. */
function note(run: Run, value: Json): void {
  if (typeof value === 'object' && value !== null) run.shared.add(value);
}

/** `["_entities", 1, "price"]` becomes the places of all entities that the second representation stands for. */
function entityPlaces(run: Run, groups: Group[], path: PlanPath, renamed: ReturnType<typeof renamedPath>): Places {
  let places: ReturnType<typeof placesAt> | undefined;
  return (errorPath) => {
    if (errorPath === undefined) return [undefined];
    const entities = typeof errorPath[1] === 'number' ? groups[errorPath[1]]?.entities : undefined;
    if (entities === undefined) return [commonPlace(path)];
    places ??= placesAt(run.root, path);
    const known = places;
    const rest = renamed(errorPath.slice(2));
    const own = entities.flatMap((entity) => known.get(entity) ?? [{ path: commonPlace(path), index: -1 }]);
    return own.sort((one, other) => one.index - other.index).map((place) => [...place.path, ...rest]);
  };
}
