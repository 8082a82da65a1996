import { may, type RuleTree } from '@guardian/platform/access';

export const importRules: RuleTree = {
  Query: { contactImport: may('contact.import'), contactImports: may('contact.import') },
  Mutation: { startContactImport: may('contact.import') },
  Subscription: { contactImportProgress: may('contact.import') },
  entities: { ContactImport: may('contact.import') },
};
