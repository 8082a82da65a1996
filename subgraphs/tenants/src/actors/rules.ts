import type { Rule, RuleTree } from '@guardian/platform/access';
import { forbidden, unauthenticated } from '@guardian/platform/errors';

/** Everyone who acts in the organization sees by whom a thing was done; the loader knows the organization's only. */
const inOrganization: Rule = {
  scope: { kind: 'organization' },
  decide(_parent, ctx) {
    if (ctx.organizationId !== null) return true;
    return ctx.principal.kind === 'anonymous'
      ? unauthenticated('Sign in or send an API key.')
      : forbidden('This needs an organization.');
  },
};

export const actorRules: RuleTree = { entities: { Actor: inOrganization } };
