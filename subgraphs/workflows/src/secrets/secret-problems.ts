import type { Db } from '@guardian/platform/database';
import type { InputProblem } from '@guardian/platform/errors';
import { secretPlaces, type WorkflowDefinition } from '../definitions/index.ts';
import { knownSecretNames } from './queries.ts';

/**
 * UNKNOWN_SECRET at each place of a definition that names a secret which the organization does not have.
 *
 * @param hold Whether those that it has are kept from being deleted until the end of the transaction.
 */
export async function secretProblems(
  db: Db,
  organizationId: string,
  definition: WorkflowDefinition,
  path: string[],
  { hold = false } = {},
): Promise<InputProblem[]> {
  const places = secretPlaces(definition);
  if (places.length === 0) return [];
  const names = [...new Set(places.map(({ name }) => name))];
  const known = await knownSecretNames(db, organizationId, names, { hold });
  return places
    .filter(({ name }) => !known.has(name))
    .map(({ name, path: place }) => ({
      path: [...path, ...place],
      code: 'UNKNOWN_SECRET',
      message: `There is no secret "${name}". Store it first; names are case-sensitive.`,
    }));
}
