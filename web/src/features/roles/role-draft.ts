import type { RoleRowFragment, UpdateRoleInput } from '../../graph/generated/graphql.ts';
import { type Held, wider } from './scope.ts';

/** A role as it is being edited. */
export interface RoleDraft {
  name: string;
  description: string;
  parentIds: string[];
  own: ReadonlyMap<string, Held>;
}

type Grants = readonly { permission: string; scope: Held }[];

export function scopesOf(grants: Grants): Map<string, Held> {
  return new Map(grants.map(({ permission, scope }) => [permission, scope]));
}

export function draftOf(role: RoleRowFragment): RoleDraft {
  return {
    name: role.name,
    description: role.description,
    parentIds: role.parents.map(({ id }) => id),
    own: scopesOf(role.own),
  };
}

/** What comes from the chosen parents, with what they inherit themselves. */
export function inheritedBy(parentIds: readonly string[], roles: readonly RoleRowFragment[]): Map<string, Held> {
  const inherited = new Map<string, Held>();
  for (const parent of roles.filter(({ id }) => parentIds.includes(id))) {
    for (const { permission, scope } of parent.held) {
      inherited.set(permission, wider(scope, inherited.get(permission) ?? 'NONE'));
    }
  }
  return inherited;
}

/** What has to be told the server: only what differs. */
export function changesOf(draft: RoleDraft, role: RoleRowFragment): UpdateRoleInput {
  const saved = draftOf(role);
  const input: UpdateRoleInput = {};
  if (draft.name !== saved.name) input.name = draft.name;
  if (draft.description !== saved.description) input.description = draft.description;
  if (draft.parentIds.toSorted().join() !== saved.parentIds.toSorted().join()) input.parentIds = draft.parentIds;
  if (textOf(draft.own) !== textOf(saved.own)) {
    input.permissions = [...draft.own].flatMap(([permission, scope]) =>
      scope === 'NONE' ? [] : [{ permission, scope }],
    );
  }
  return input;
}

function textOf(own: ReadonlyMap<string, Held>): string {
  return [...own]
    .filter(([, scope]) => scope !== 'NONE')
    .map(([permission, scope]) => `${permission} ${scope}`)
    .toSorted()
    .join();
}
