import { both, may, type Rule, type RuleTree, signedIn, withinOrganization } from '@guardian/platform/access';

const read = may('organization.read');

/** As `may('organization.read')`, and for people outside any organization, who get null. */
const readOrNone: Rule = {
  scope: read.scope,
  decide: (parent, ctx) => (ctx.principal.kind === 'user' ? true : read.decide(parent, ctx)),
};

export const organizationRules: RuleTree = {
  Query: { organization: readOrNone },
  Mutation: {
    createOrganization: signedIn,
    updateOrganization: may('organization.update'),
    switchOrganization: signedIn,
  },
  Subscription: { organizationChanged: read },
  entities: { Organization: both(read, withinOrganization) },
};
