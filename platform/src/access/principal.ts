import type { Refusal } from '../entry/refusal.ts';
import type { ActorKind } from '../events/event.ts';

/**
 * Whoever a request acts for. Admission resolves it once; everything behind the gateway takes it as given.
 * `id` is the row of `access.principal`, which grants and events refer to.
 */
export type Principal =
  | AnonymousPrincipal
  | UserPrincipal
  | MemberPrincipal
  | KeyPrincipal
  | WorkflowPrincipal
  | SystemPrincipal;

export interface AnonymousPrincipal {
  kind: 'anonymous';
}

/** Signed in, acting in no organization (none yet, or none named). */
export interface UserPrincipal {
  kind: 'user';
  userId: string;
  sessionId: string;
  /** Administers the installation: holds the `installation.*` permissions. */
  operator: boolean;
  /** Why they don't act in the organization that they meant, although they belong to it. */
  refusal?: Refusal;
}

export interface MemberPrincipal {
  kind: 'member';
  id: string;
  organizationId: string;
  userId: string;
  sessionId: string;
  operator: boolean;
}

export interface KeyPrincipal {
  kind: 'key';
  id: string;
  organizationId: string;
  keyId: string;
}

/** A workflow acts as itself, bounded by the rights of whoever published it. */
export interface WorkflowPrincipal {
  kind: 'workflow';
  id: string;
  organizationId: string;
  workflowId: string;
  /** The run it acts in; absent outside a run. */
  executionId?: string;
  /** The principal that published it. */
  onBehalfOf: string;
}

/** Guardian itself: schedules, sweepers, rule evaluation. Never made from a request. */
export interface SystemPrincipal {
  kind: 'system';
  organizationId: string;
}

/** A principal that acts in an organization. */
export type OrganizationPrincipal = MemberPrincipal | KeyPrincipal | WorkflowPrincipal | SystemPrincipal;

export function organizationOf(principal: Principal): string | null {
  return 'organizationId' in principal ? principal.organizationId : null;
}

/** Id in `access.principal`, or null where there is none (anonymous, no organization, the system). */
export function principalIdOf(principal: Principal): string | null {
  return 'id' in principal ? principal.id : null;
}

const actorKinds: Record<Principal['kind'], ActorKind> = {
  anonymous: 'SYSTEM',
  user: 'MEMBER', // makes an organization, whose member it is from then on
  member: 'MEMBER',
  key: 'API_KEY',
  workflow: 'WORKFLOW',
  system: 'SYSTEM',
};

/** What events and records call somebody who acts. */
export function actorKindOf({ kind }: Principal): ActorKind {
  return actorKinds[kind];
}
