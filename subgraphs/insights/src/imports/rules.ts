import { may, type RuleTree } from '@guardian/platform/access';

export const importRules: RuleTree = {
  Query: { contactImport: may('contactImport.read'), contactImports: may('contactImport.read') },
  Mutation: { startContactImport: may('contact.import') },
  Subscription: { contactImportProgress: may('contactImport.read') },
  entities: { ContactImport: may('contactImport.read') },
};
