import { refusalError } from '../entry/refusal.ts';
import { type CodedError, forbidden, unauthenticated } from '../errors/index.ts';
import type { RequestContext } from '../subgraph/context.ts';
import type { PartPermissions } from './part-rules.ts';
import type { InstallationPermission, Permission } from './permissions.ts';

/** What a rule looks at. Live groups compare verdicts by it, and the documents name it beside each field. */
export type RuleScope =
  | { kind: 'open' }
  | { kind: 'signedIn' }
  | { kind: 'permission'; permission: Permission }
  | { kind: 'operator'; permission: InstallationPermission }
  /** Each part that is given needs its own; the first is for parts that are not named. */
  | { kind: 'parts'; permission: Permission; parts: PartPermissions }
  /** The permission, and besides it that of each named part that is given. */
  | { kind: 'giving'; permission: Permission; parts: PartPermissions }
  /** Looks at the object, not only at the principal. */
  | { kind: 'organization' }
  | { kind: 'both'; of: RuleScope[] };

/** Guards one way into the graph. Pure: it sees the object, the request and its arguments, and reads nothing else. */
export interface Rule {
  readonly scope: RuleScope;
  /** Whether the audit log tells of whoever passes. */
  readonly noted?: boolean;
  /** True, or the error that the caller gets instead of the field. */
  decide(parent: unknown, ctx: RequestContext, args?: Readonly<Record<string, unknown>>): true | CodedError;
}

/** FORBIDDEN, or UNAUTHENTICATED for whoever is nobody yet. */
function refuse(ctx: RequestContext, message: string, details?: Record<string, unknown>): CodedError {
  if (ctx.principal.kind === 'anonymous') return unauthenticated('Sign in or send an API key.');
  const refusal = ctx.principal.kind === 'user' ? ctx.principal.refusal : undefined;
  return refusal === undefined ? forbidden(message, details) : refusalError(refusal);
}

/** The principal holds the permission in its organization, at any scope. */
export function may(permission: Permission): Rule {
  return {
    scope: { kind: 'permission', permission },
    decide: (_parent, ctx) =>
      (ctx.organizationId !== null && ctx.rights.may(permission)) ||
      refuse(ctx, `This needs the permission ${permission}.`, { permission }),
  };
}

/** The same rule for something so sensitive that the audit log tells who looked at it. */
export function noted(rule: Rule): Rule {
  return { ...rule, noted: true };
}

/** Anyone, signed in or not. */
export const open: Rule = { scope: { kind: 'open' }, decide: () => true };

/** A person with a session, in an organization or not. Keys and workflows are refused. */
export const signedIn: Rule = {
  scope: { kind: 'signedIn' },
  decide: (_parent, ctx) =>
    ctx.principal.kind === 'user' || ctx.principal.kind === 'member'
      ? true
      : refuse(ctx, 'This needs a person who is signed in: keys and workflows cannot.'),
};

/** Who administers the installation. */
export function operator(permission: InstallationPermission): Rule {
  return {
    scope: { kind: 'operator', permission },
    decide: (_parent, ctx) =>
      ctx.rights.may(permission) ||
      refuse(ctx, `This needs the permission ${permission}, which only operators hold.`, { permission }),
  };
}

/** The object is the organization that the request acts in. */
export const withinOrganization: Rule = {
  scope: { kind: 'organization' },
  decide: (parent, ctx) =>
    ctx.organizationId !== null && idOf(parent) === ctx.organizationId
      ? true
      : refuse(ctx, 'This belongs to another organization.'),
};

/** Both rules allow; the first refusal is given. */
export function both(first: Rule, second: Rule): Rule {
  return {
    scope: { kind: 'both', of: [first.scope, second.scope] },
    decide(parent, ctx, args) {
      const verdict = first.decide(parent, ctx, args);
      return verdict === true ? second.decide(parent, ctx, args) : verdict;
    },
  };
}

function idOf(parent: unknown): unknown {
  return typeof parent === 'object' && parent !== null && 'id' in parent ? parent.id : undefined;
}
