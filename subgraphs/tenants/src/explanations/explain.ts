import {
  type AccessExplanation,
  type AccessStep,
  type ActorRow,
  actorsByIds,
  explainAccess,
  isInstallationPermission,
  isPermission,
  type Permission,
  type RoleWithPermissions,
  reaches,
  rowScopeOf,
  type Scope,
} from '@guardian/platform/access';
import { isUuid } from '@guardian/platform/database';
import { badInput, notFound } from '@guardian/platform/errors';
import type { OrganizationContext } from '@guardian/platform/subgraph';
import { listRoles } from '../roles/index.ts';
import { stepSentence, verdictSentence } from './sentences.ts';
import { hasSubjects, subjectKeys } from './subject-keys.ts';

export interface ExplainedStep {
  kind: AccessStep['kind'];
  actor: ActorRow;
  scope: Scope;
  sentence: string;
  roles: RoleWithPermissions[];
}

export interface ExplainedAccess {
  actor: ActorRow;
  permission: Permission;
  allowed: boolean;
  scope: Scope;
  sentence: string;
  steps: ExplainedStep[];
}

/**
 * Why a principal may or may not do something. Throws BAD_USER_INPUT (no permission of an organization, or a subject for
 * one that is not about rows), NOT_FOUND (no such principal).
 */
export async function explain(
  ctx: OrganizationContext,
  input: { principalId: string; permission: string; subjectId?: string | null | undefined },
): Promise<ExplainedAccess> {
  const permission = checked(input.permission, input.subjectId ?? null);
  const explanation = isUuid(input.principalId)
    ? await explainAccess(ctx.db, ctx.organizationId, input.principalId.toLowerCase(), permission)
    : null;
  if (explanation === null) throw notFound('There is no such member, key or workflow in this organization.');
  const { actorOf, roles } = await names(ctx, input.principalId.toLowerCase(), explanation);
  const actor = actorOf(input.principalId.toLowerCase());
  const subject = input.subjectId == null ? null : await subjectKeys(ctx, permission, input.subjectId);
  const withinReach =
    subject === null || (subject.found && reaches(rowScopeOf(explanation.scope, explanation.rows), subject.keys));
  return {
    actor,
    permission,
    allowed: explanation.scope !== 'none' && withinReach,
    scope: explanation.scope,
    sentence: verdictSentence(actor.name, permission, explanation.scope, subject, withinReach),
    steps: explanation.steps.map((step) => {
      const way = step.kind === 'GRANT' ? (step.way.length > 0 ? step.way : [step.grant.roleId]) : [];
      const named = way.map((id) => roles.get(id)).filter((role) => role !== undefined);
      return {
        kind: step.kind,
        actor: actorOf(step.principalId),
        scope: scopeOf(step),
        sentence: stepSentence(
          step,
          permission,
          (id) => actorOf(id).name,
          named.map(({ name }) => name),
        ),
        roles: named,
      };
    }),
  };
}

function checked(permission: string, subjectId: string | null): Permission {
  if (!isPermission(permission) || isInstallationPermission(permission)) {
    throw badInput(`${permission.slice(0, 80)} is no permission of an organization: take one of \`permissions\`.`, {
      argument: 'permission',
    });
  }
  if (subjectId !== null && !hasSubjects(permission)) {
    throw badInput(`${permission} is the same for every subject: leave "subjectId" out.`, { argument: 'subjectId' });
  }
  return permission;
}

function scopeOf(step: AccessStep): Scope {
  switch (step.kind) {
    case 'ENDED':
      return 'none';
    case 'GRANT':
      return step.gives;
    case 'RESTRICTION':
    case 'BOUND':
      return step.allows;
  }
}

async function names(ctx: OrganizationContext, principalId: string, { steps }: AccessExplanation) {
  const ids = new Set([principalId]);
  for (const step of steps) {
    ids.add(step.principalId);
    if (step.kind === 'BOUND') ids.add(step.boundedBy);
    if (step.kind === 'GRANT' && step.grant.delegatedBy !== null) ids.add(step.grant.delegatedBy);
  }
  const [actors, roles] = await Promise.all([actorsByIds(ctx.db, ctx.organizationId, [...ids]), listRoles(ctx)]);
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const actorOf = (id: string): ActorRow => {
    const actor = known.get(id);
    if (actor === undefined) throw new Error(`The principal ${id} has access, but no row.`);
    return actor;
  };
  return { actorOf, roles: new Map(roles.map((role) => [role.id, role])) };
}
