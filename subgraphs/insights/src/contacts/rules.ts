import { both, may, type RuleTree, withinOrganization } from '@guardian/platform/access';

export const contactRules: RuleTree = {
  Query: { contacts: may('contact.read'), contact: may('contact.read') },
  Mutation: {
    createContact: may('contact.create'),
    updateContact: may('contact.update'),
    deleteContact: may('contact.delete'),
  },
  Subscription: { contactChanged: may('contact.read') },
  entities: { Contact: may('contact.read'), Organization: may('organization.read') },
  fields: { Organization: { contacts: both(may('contact.read'), withinOrganization) } },
};
