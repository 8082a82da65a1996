import { payload } from '@guardian/platform/errors';
import { delivered, organizationContext } from '@guardian/platform/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { displayName } from './contact.ts';
import { createContact } from './create-contact.ts';
import { deleteContact } from './delete-contact.ts';
import { contactEvent } from './events.ts';
import { contactConnection } from './list-contacts.ts';
import { contactLoader, phoneLoader } from './loaders.ts';
import { updateContact } from './update-contact.ts';

export const contactResolvers: Resolvers = {
  Query: {
    contacts: (_root, args, ctx) => contactConnection(organizationContext(ctx), args),
    contact: (_root, { id }, ctx) => contactLoader(ctx).load(id),
  },
  Mutation: {
    createContact: (_root, { input }, ctx) => payload('contact', () => createContact(organizationContext(ctx), input)),
    updateContact: (_root, { id, input }, ctx) =>
      payload('contact', () => updateContact(organizationContext(ctx), id, input)),
    deleteContact: (_root, { id }, ctx) => payload('deletedId', () => deleteContact(organizationContext(ctx), id)),
  },
  Subscription: {
    contactChanged: delivered(contactEvent),
  },
  Contact: {
    __resolveReference: ({ id }, ctx) => contactLoader(ctx).load(id),
    displayName: (contact) => displayName(contact),
    phone: ({ id }, _args, ctx) => phoneLoader(ctx).load(id),
    owner: (contact) => (contact.ownerId === null ? null : { id: contact.ownerId }),
    // Events from before there were teams hold none.
    team: ({ teamId }) => (teamId == null ? null : { id: teamId }),
  },
  Organization: {
    contacts: (_organization, page, ctx) => contactConnection(organizationContext(ctx), page),
  },
};
