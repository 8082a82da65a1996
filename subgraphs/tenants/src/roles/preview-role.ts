import {
  type AccessChange,
  type ActorRow,
  previewRoleDeletion,
  previewRoleUpdate,
  type RoleInput,
} from '@guardian/platform/access';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { actorLoader } from '../actors/index.ts';
import { type AffectedStreams, affectedStreams } from './affected-streams.ts';

const mostShown = 200;

export interface ShownChange extends AccessChange {
  actor: ActorRow;
  /** Asked for when somebody wants to know, once for the whole preview. */
  streams: () => Promise<AffectedStreams>;
}

export interface RolePreview {
  totalCount: number;
  changes: ShownChange[];
  streams: () => Promise<AffectedStreams>;
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
  let asked: Promise<AffectedStreams> | undefined;
  const streams = () => (asked ??= affectedStreams(ctx, changes));
  const first = await Promise.all(
    changes
      .slice(0, mostShown)
      .map(async (change) => ({ ...change, streams, actor: await actorLoader(ctx).load(change.principalId) })),
  );
  return {
    streams,
    totalCount: changes.length,
    changes: first.flatMap(({ actor, ...change }) => (actor === null ? [] : [{ ...change, actor }])),
  };
}
