import { type Permission, principalIdOf } from '@guardian/platform/access';
import type { Tx } from '@guardian/platform/database';
import { forbidden, type InputProblem, InvalidInput } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import {
  nextFiring,
  requiredPermissions,
  secretPlaces,
  validateDefinition,
  type WorkflowDefinition,
} from '../definitions/index.ts';
import { cel } from '../engine/cel.ts';
import { secretProblems } from '../secrets/secret-problems.ts';
import { insertVersion } from './queries.ts';
import type { WorkflowRow } from './tables.ts';

/** A definition that may be published by whoever asks. */
export interface Published {
  definition: WorkflowDefinition;
  required: Permission[];
  publishedBy: string;
}

/** What is kept of a definition beside the workflow, so that triggers find it. */
export type TriggerColumns = Pick<WorkflowRow, 'trigger' | 'eventTypes'>;

const kinds = { manual: 'MANUAL', schedule: 'SCHEDULE', event: 'EVENT' } as const;

/** Where a definition stands in the input of createWorkflow and updateWorkflow. */
export const definitionPath = ['input', 'definition'];

/**
 * Checks a definition, and that the publisher holds what it needs: the workflow will never hold more than they do.
 *
 * @throws {InvalidInput} With every problem of the definition, or PERMISSION_MISSING at what needs it.
 */
export async function checkPublication(ctx: OrganizationContext, value: unknown): Promise<Published> {
  const { definition, problems } = await validateDefinition(value, definitionPath, cel);
  if (definition === null) throw new InvalidInput(problems);
  return { definition, required: checkRights(ctx, definition), publishedBy: publisherOf(ctx) };
}

/** @throws {InvalidInput} PERMISSION_MISSING at what the publisher may not do. */
export function checkRights(ctx: OrganizationContext, definition: WorkflowDefinition): Permission[] {
  const required = requiredPermissions(definition);
  const missing: InputProblem[] = required
    .filter(({ permission }) => !ctx.rights.may(permission))
    .map(({ permission, path }) => ({
      path: [...definitionPath, ...path],
      code: 'PERMISSION_MISSING',
      message: `This needs the permission ${permission}, which you don't hold: a workflow can't do more than its publisher.`,
    }));
  if (missing.length > 0) throw new InvalidInput(missing);
  return required.map(({ permission }) => permission);
}

export function publisherOf(ctx: OrganizationContext): string {
  const id = principalIdOf(ctx.principal);
  if (id === null) throw forbidden('Only members, keys and workflows can publish a workflow.');
  return id;
}

/**
 * Keeps what was published as the current version of its workflow.
 *
 * @throws {InvalidInput} UNKNOWN_SECRET where it names a secret that is not there.
 */
export async function addVersion(
  tx: Tx,
  row: WorkflowRow,
  { definition, required, publishedBy }: Published,
): Promise<void> {
  const unknown = await secretProblems(tx.db, tx.organizationId, definition, definitionPath, { hold: true });
  if (unknown.length > 0) throw new InvalidInput(unknown);
  await insertVersion(tx.db, {
    organizationId: tx.organizationId,
    workflowId: row.id,
    number: row.definitionVersion,
    definition,
    requiredPermissions: required,
    secrets: [...new Set(secretPlaces(definition).map(({ name }) => name))],
    publishedBy,
    publishedAt: row.updatedAt,
  });
}

export function triggerColumns({ trigger }: WorkflowDefinition): TriggerColumns {
  return { trigger: kinds[trigger.kind], eventTypes: trigger.kind === 'event' ? trigger.types : [] };
}

/** When a workflow of that status fires next by its schedule. */
export function nextFiringOf({ trigger }: WorkflowDefinition, status: WorkflowRow['status']): Date | null {
  return trigger.kind === 'schedule' && status === 'ACTIVE' ? nextFiring(trigger, new Date()) : null;
}

export const nameTaken = {
  path: ['input', 'name'],
  code: 'TAKEN',
  message: 'The organization has a workflow of this name. Choose another.',
};
