import { IconAddressBook, IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { defineFeature } from '../../app/feature.ts';
import { contactsRoute, importRoute } from './routes.ts';

export const contactsFeature = defineFeature({
  routes: [contactsRoute, importRoute],
  navigation: [
    {
      label: 'Contacts',
      to: '/contacts',
      icon: IconAddressBook,
      group: 'Workspace',
      order: 40,
      permission: 'contact.read',
    },
  ],
  innerPages: [{ label: 'Import of contacts', to: '/contacts/import', permission: 'contact.import' }],
  commands: [
    {
      id: 'contacts.create',
      label: 'Create contact',
      icon: IconUserPlus,
      keywords: ['customer', 'lead', 'add'],
      permission: 'contact.create',
      run: ({ go }) => go('/contacts?contact=new'),
    },
    {
      id: 'contacts.import',
      label: 'Import contacts',
      icon: IconFileImport,
      keywords: ['csv', 'upload', 'file'],
      permission: 'contact.import',
      run: ({ go }) => go('/contacts/import'),
    },
  ],
});
