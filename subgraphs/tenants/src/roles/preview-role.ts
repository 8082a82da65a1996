import {
  type AccessChange,
  type ActorRow,
  previewRoleDeletion,
  previewRoleUpdate,
  type RoleInput,
} from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';

const mostShown = 200;

export interface ShownChange extends AccessChange {
  actor: ActorRow;
}

export interface RolePreview {
  totalCount: number;
  changes: ShownChange[];
}

/** What a change of a role would do. Throws as the change itself. */
export async function previewUpdate(ctx: OrganizationContext, id: string, input: RoleInput): Promise<RolePreview> {
  return shown(ctx, await previewRoleUpdate(ctx, { id, input }));
}

/** What a deletion would do. Throws as the deletion itself. */
export async function previewDeletion(
  ctx: OrganizationContext,
  input: { id: string; reassignTo?: string | null | undefined },
): Promise<RolePreview> {
  return shown(ctx, await previewRoleDeletion(ctx, input));
}

async function shown(ctx: OrganizationContext, changes: AccessChange[]): Promise<RolePreview> {
  const first = await Promise.all(
    changes
      .slice(0, mostShown)
      .map(async (change) => ({ ...change, actor: await actorLoader(ctx).load(change.principalId) })),
  );
  return {
    totalCount: changes.length,
    changes: first.flatMap(({ actor, ...change }) => (actor === null ? [] : [{ ...change, actor }])),
  };
}
