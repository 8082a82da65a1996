import { both, may, mayGiving, mayParts, type RuleTree, withinOrganization } from '@guardian/platform/access';
import { assignment, contactParts } from './contact-parts.ts';

export const contactRules: RuleTree = {
  Query: { contacts: may('contact.read'), contact: may('contact.read') },
  Mutation: {
    createContact: mayGiving('contact.create', assignment),
    updateContact: mayParts('contact.update', contactParts),
    deleteContact: may('contact.delete'),
  },
  Subscription: { contactChanged: may('contact.read') },
  entities: { Contact: may('contact.read'), Organization: may('organization.read') },
  fields: {
    Contact: { phone: may('contact.readPrivate') },
    Organization: { contacts: both(may('contact.read'), withinOrganization) },
  },
};
