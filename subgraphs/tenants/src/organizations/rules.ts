import { both, may, mayParts, type Rule, type RuleTree, signedIn, withinOrganization } from '@guardian/platform/access';

const read = may('organization.read');

/**
 * As `may('organization.read')`, and for people: members see of what they are members by their memberships anyway, whatever
 * their roles hold; who is outside of any organization gets null.
 */
const readOrNone: Rule = {
  scope: read.scope,
  decide: (parent, ctx) => (['user', 'member'].includes(ctx.principal.kind) ? true : read.decide(parent, ctx)),
};

export const organizationRules: RuleTree = {
  Query: { organization: readOrNone },
  Mutation: {
    createOrganization: signedIn,
    updateOrganization: mayParts('organization.update', {
      'input.slug': 'organization.updateSlug',
      'input.timeZone': 'organization.updateTimeZone',
    }),
    switchOrganization: signedIn,
    deleteOrganization: may('organization.delete'),
    // It is closed to everybody: the verb looks for the ownership itself.
    restoreOrganization: signedIn,
  },
  Subscription: { organizationChanged: read },
  entities: { Organization: both(read, withinOrganization) },
};
